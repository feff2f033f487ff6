import type { HeldLine, PersonFacts } from '../../views/team/person-page.tsx'
import type { View } from '../access/view.ts'
import { catalogue } from '../alerts/catalogue.ts'
import { markOf } from '../alerts/marks.ts'
import { stageOf } from '../alerts/stages.ts'
import type { AlertCode } from '../alerts/types.ts'
import { waitsSince } from '../alerts/waits-since.ts'
import { whyHeld } from '../holdings/facts.ts'
import { riskWords } from '../holdings/words.ts'
import {
  barOf,
  heldNow,
  inOrder,
  readingsOf,
  type HeldRow,
  type ReadingRow,
} from '../load/queries.ts'
import { holdingPoints, isAlone, spanWeeks } from '../load/rules.ts'
import type { Day } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay, sayWeeks, sayWhen } from '../time/words.ts'
import { partsFor } from '../wellness-plans/shared-queries.ts'
import { aroundJobs, lookAgain } from './part-facts.ts'
import { alertsAbout, halvesOf, type AlertAbout, type Half } from './person-queries.ts'
import { secondNames, type SecondNames } from './queries.ts'
import { agreementState } from './team-facts.ts'

type Found = {
  halves: Half[]
  readings: ReadingRow[]
  held: HeldRow[]
  beside: SecondNames
  today: Day
}

/** One worker as far as this viewer's slices go; null when they have no part in their work. */
export async function personFacts(view: View, person: string): Promise<PersonFacts | null> {
  const halves = await halvesOf(view, { person })
  if (halves.length === 0) return null
  const [readings, held, beside, alerts, around, shared] = await Promise.all([
    readingsOf(view, { person }),
    heldNow(view, { person }),
    secondNames(view, { person }),
    alertsAbout(view, { person }),
    aroundJobs(view, halves, person),
    partsFor(view, { person }),
  ])
  const { name } = halves[0]!
  const own = person === view.who.person
  const found = { halves, readings, held, beside, today: view.who.today }
  return {
    person,
    name,
    own,
    parts: halves.map((half, index) => ({ ...partOf(half, found, own), ...around[index]! })),
    alerts: alerts.map((alert) => alertLine(alert, view.who.now, own)),
    plan: shared.length > 0,
    unseen: unseenWords(halves, name, own),
  }
}

function partOf(half: Half, found: Found, own: boolean) {
  const { readings, held, today } = found
  const lead = own || Boolean(half.line)
  const mine = inOrder(readings.filter((row) => row.employment_id === half.id))
  const rows = held.filter((row) => row.employment_id === half.id)
  return {
    employment: half.id,
    place: [half.team, half.organisation].filter(Boolean).join(', '),
    hours: half.weekly_hours === null ? null : `${half.weekly_hours} hours a week`,
    holds: half.holds === 1,
    sees: lead ? ('all' as const) : half.clinical ? ('shared' as const) : ('counts' as const),
    agreement: {
      words: agreementState(half, today).words,
      number: half.agreed,
      reviewOn: half.review_on && sayShortDay(half.review_on),
    },
    bars: mine.map(barOf),
    held: rows.map((row) => heldLine(row, found, lead)),
  }
}

function heldLine(row: HeldRow, { beside, today }: Found, lead: boolean): HeldLine {
  const { facts } = row
  const names = (beside.get(row.id) ?? []).map((each) => each.name)
  return {
    id: row.id,
    label: row.label,
    ref: row.ref,
    why: whyHeld(row),
    weeks: sayWeeks(spanWeeks(facts, { today })),
    points: facts.counted ? holdingPoints(facts, { today, weights: row.weights }) : null,
    // A clinical lead reads no contacts, so there is nothing to count sessions from.
    sessions: lead ? facts.sessions : null,
    look: lookAgain(row, today),
    risk: row.risk === 'none_known' ? null : riskWords[row.risk],
    alone: isAlone(facts, { today })
      ? names.length > 0
        ? 'No talk lately'
        : 'One name only'
      : null,
    alongside: names.join(', '),
  }
}

const stageWords = {
  waiting: 'Waiting for an answer',
  in_hand: 'In hand',
  snoozed: 'Put off until a day',
  settled: 'Settled',
}

function alertLine(alert: AlertAbout, now: string, own: boolean) {
  const since = sayWhen(waitsSince(alert), { now })
  return {
    id: alert.id,
    name: catalogue[alert.code as AlertCode].name,
    mark: markOf(alert, own ? 'worker' : 'lead'),
    where: stageWords[stageOf(alert, londonDay(now))],
    since,
  }
}

/** What is not on this page, in one line for each way of looking. */
function unseenWords(halves: Half[], name: string, own: boolean): string {
  if (own)
    return 'Your lead sees these lists too. Notes, and your own words about the week, are not here.'
  const first = `${name} keeps their notes and their own words about the week.`
  if (halves.some(({ line }) => line)) {
    return `${first} You see those words only if ${name} chooses you. Work for another team is not here.`
  }
  return halves.some(({ clinical }) => clinical)
    ? `${first} You see people at risk, or shared with the practice. Others are not listed.`
    : `${first} You see the agreement you sign, and counts for the team. Nobody held is listed.`
}
