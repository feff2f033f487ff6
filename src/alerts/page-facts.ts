import type { AlertFactsOnPage } from '../../views/alerts/alert-page.tsx'
import type { View } from '../access/view.ts'
import { feltWords } from '../load/felt.ts'
import { londonDay, londonTime } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { joined } from '../web/joined.ts'
import { partsShared } from '../wellness-plans/shared-facts.ts'
import { notForLeads } from './alert-readers.ts'
import { isByNight, sayClosedWhen } from './by-night.ts'
import { asksTalk, hearerOf, leadNames, wordsFor } from './cards.ts'
import { catalogue } from './catalogue.ts'
import { countedItems, wayRight } from './counted.ts'
import * as detail from './detail-queries.ts'
import { isForTheChosen } from './due-up.ts'
import { helpFacts } from './help-facts.ts'
import { markOf, toneOf } from './marks.ts'
import { noteSeen } from './note-seen.ts'
import { numbersOf, saysNumber, suggestionsFor } from './numbers.ts'
import { sealedUnder } from './owner.ts'
import { progressOf } from './progress.ts'
import { oneAlert, type AlertRow } from './queries.ts'
import { readersOf } from './readers.ts'
import { sayClosing } from './reasons.ts'
import { reliefFacts } from './relief-facts.ts'
import { settlementFacts } from './settlement-facts.ts'
import { snoozeFacts } from './snooze-facts.ts'
import { stageOf } from './stages.ts'
import { stanceOf, type Stance } from './stances.ts'
import { isSameDay, offeredTalk } from './talk-times.ts'
import { timelineOf } from './timeline.ts'
import type { AlertCode } from './types.ts'

/** Everything the page of one alert says to this reader; null when it is not theirs to see. */
export async function alertPageFacts(view: View, alert: string): Promise<AlertFactsOnPage | null> {
  const row = await oneAlert(view, { alert })
  if (!row) return null
  noteSeen(view, row)
  const stance = stanceOf(row, view.who.person)
  const [leads, why, story] = await Promise.all([
    leadNames(view),
    whyFacts(view, row, stance),
    storyFacts(view, row),
  ])
  const { now } = view.who
  const whoSees = await readersOf(view, row, stance)
  return {
    ...headFacts(row, stance, view, leads),
    ...why,
    ...story,
    disclosure:
      disclosureOf(row, stance, { leads, now }) ?? (await chosenReaders(view, row, stance)),
    answer: answerOf(row, stance, { whoSees, now }),
    settlement: settlementFacts(row, stance, view.who.person),
    chooseAgain: chooseAgain(row, stance, view.who.today),
    snooze: await snoozeFacts(view, row, stance),
    help: await helpFacts(view, row, stance),
    relief: await reliefFacts(view, row, stance),
    plan: await planBeside(view, row, stance),
    whoSees,
  }
}

/** Opened only where it is shown: beside a talk that somebody has said a time for. */
const planBeside = async (view: View, row: AlertRow, stance: Stance) =>
  row.person_id && stance === 'lead' && row.state === 'open' && row.acknowledged_at !== null
    ? partsShared(view, row.person_id)
    : []

function headFacts(row: AlertRow, stance: Stance, view: View, leads: Map<string, string>) {
  const { now } = view.who
  return {
    id: row.id,
    version: row.version,
    stance,
    stage: stageOf(row, view.who.today),
    inHand: row.state === 'open' && row.acknowledged_at !== null,
    kind: row.kind,
    worker: row.person,
    heading: catalogue[row.code as AlertCode].name,
    about: stance === 'worker' ? null : row.person,
    words: wordsFor(row, stance, { leads, now }),
    progress: progressOf(row, stance, now),
    mark: markOf(row, stance),
    tone: toneOf(row),
    since: `Since ${sayWhen(row.raised_at, { now })}`,
    closed: row.closed_at && sayClosed(row, now),
    suggestions: stance === 'manager' || row.code === 'HELP_NOW' ? [] : suggestionsFor(row.code),
  }
}

const sayClosed = (row: AlertRow, now: string) =>
  `${sayClosing(row)}. Closed ${sayClosedWhen(row, now)}.`

async function whyFacts(view: View, row: AlertRow, stance: Stance) {
  // What falls short of an agreement about supervision is not judged by this one.
  const agreement =
    row.agreement_id && row.code !== 'SUPERVISION_SHORT'
      ? await detail.judgedBy(view, { agreement: row.agreement_id })
      : undefined
  const said = row.check_in_id
    ? await detail.sharedWords(view, { checkIn: row.check_in_id })
    : undefined
  const shown = row.kind === 'felt' && said
  if (shown && row.person_id !== null) view.saw(row.person_id, 'check_in', row.check_in_id!)
  return {
    numbers: numbersOf(row),
    agreement: agreement
      ? {
          href: `/agreements/${agreement.id}`,
          number: agreement.number,
          signed: agreement.in_force_at && sayDay(londonDay(agreement.in_force_at)),
        }
      : null,
    items: await countedItems(view, row, stance),
    wayRight: wayRight(row),
    said: shown ? { words: feltWords[shown.felt_load], week: sayDay(shown.week) } : null,
  }
}

async function storyFacts(view: View, row: AlertRow) {
  const { now, person: me } = view.who
  const texts = { owner: sealedUnder(row), about: row.person_id }
  const [context, talks, events] = await Promise.all([
    detail.alertContext(view, row.id, texts),
    detail.conversations(view, row.id, texts),
    detail.alertEvents(view, { alert: row.id }),
  ])
  const ofWork = row.kind === 'work' || row.kind === 'team'
  const visibleAt = ofWork ? row.visible_at : null
  const countable = row.kind === 'work' && saysNumber(row.code)
  return {
    context: context && { text: context.text, version: context.version },
    talks: talks.map(({ at, by, agreed }) => ({
      when: sayWhen(at, { now }),
      by: by ?? 'Someone',
      agreed,
    })),
    timeline: timelineOf(events, {
      now,
      me,
      visibleAt,
      whom: whomShown(row),
      countable,
      helpNow: row.code === 'HELP_NOW',
      byNight: isByNight(row.code),
    }),
  }
}

const whomShown = ({ code }: AlertRow) => {
  if (notForLeads.includes(code)) return 'the manager'
  return code === 'SUPERVISION_GAP' ? 'the lead and the manager' : 'the lead'
}

type Around = { leads: Map<string, string>; now: string }

/** When others see it, for the worker; and the press that lets them see it now. */
function disclosureOf(row: AlertRow, stance: Stance, { leads, now }: Around) {
  if (stance !== 'worker' || row.kind !== 'work' || row.state === 'closed') return null
  const lead = hearerOf(row, leads)
  const name = lead ?? 'Your manager'
  const { worker_only: only, visible_at: visible } = row
  if (only === 1 || visible === null) return { words: 'Only you see this.', press: null }
  if (visible <= now) return { words: `${name} can see this.`, press: null }
  const words = `${name} will see this ${sayWhen(visible, { now })}.`
  return { words, press: `Let ${lead ?? 'your manager'} see it now` }
}

/** Who a worker chose to tell how they feel; the choice itself lives beside their check-ins. */
async function chosenReaders(view: View, row: AlertRow, stance: Stance) {
  if (stance !== 'worker' || row.kind !== 'felt') return null
  const names = (await detail.sharedWith(view, { alert: row.id })).map(({ name }) => name)
  if (names.length === 0) return null
  return { words: `${joined(names)} can see this, because you chose it.`, press: null }
}

type Answering = { whoSees: string; now: string }

function answerOf(row: AlertRow, stance: Stance, { whoSees, now }: Answering) {
  if (!asksTalk(row, stance) || row.state === 'closed' || row.conversed_at !== null) return null
  const { version, talk_at: set } = row
  if (row.acknowledged_at === null || set === null) {
    const offered = offeredTalk(now, { sameDay: isSameDay(row) })
    return { version, ...offered, whoSees, moves: row.acknowledged_at !== null }
  }
  return { version, talkOn: londonDay(set), talkAt: londonTime(set), whoSees, moves: true }
}

/** Nobody the worker chose has answered in time: the place where they can choose somebody else. */
function chooseAgain(row: AlertRow, stance: Stance, today: Day): string | null {
  const { state, acknowledged_at: answered, acknowledge_by: by, check_in_id: checkIn } = row
  const late = state === 'open' && answered === null && by !== null && by < today
  return stance === 'worker' && isForTheChosen(row) && late && checkIn
    ? `/check-ins/${checkIn}`
    : null
}
