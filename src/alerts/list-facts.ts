import type { AlertsFacts } from '../../views/alerts/alerts-page.tsx'
import type { AlertCardFacts } from '../../views/alerts/alert-card.tsx'
import type { Ask } from '../access/ask.ts'
import { feltWords } from '../load/felt.ts'
import { addDays, weekOf } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { sayClosedWhen } from './by-night.ts'
import { alertCards } from './cards.ts'
import { catalogue } from './catalogue.ts'
import { sharedWithMe } from './detail-queries.ts'
import { noteSeen } from './note-seen.ts'
import { passedUpAndOthers } from './passed-up-facts.ts'
import { settledAlerts, settledTotal, type AlertRow } from './queries.ts'
import { sayClosing } from './reasons.ts'
import type { Stance } from './stances.ts'
import { teamCounts } from './team-counts.ts'
import type { AlertCode } from './types.ts'

const pageSize = 20

/** Own alerts first, then those to answer, those of the clinical lead, and headlines. */
export const order: Stance[] = ['worker', 'lead', 'clinical_lead', 'manager']

export async function alertsFacts(ask: Ask): Promise<AlertsFacts> {
  const { view, pageNumber: page } = ask
  const cards: AlertCardFacts[] = []
  const { passedUp, rows } = await passedUpAndOthers(view)
  for (const reader of order) cards.push(...(await alertCards(view, { for: reader, rows })))
  const total = Number((await settledTotal(view, {}))?.total ?? 0)
  return {
    waiting: todayFirst(cards.filter(({ stage, notice }) => stage === 'waiting' && !notice)),
    toKnow: cards.filter(({ stage, notice }) => stage === 'waiting' && notice),
    inHand: cards.filter(({ stage }) => stage === 'in_hand'),
    putOff: cards.filter(({ stage }) => stage === 'snoozed'),
    passedUp,
    settled: await settledFacts(ask, page),
    page,
    pages: Math.ceil(total / pageSize),
    teams: ask.me.roles.includes('manager') ? await teamFacts(ask) : [],
    shown: await shownFacts(ask),
  }
}

/** What somebody is to answer today is never below what can wait; help now is above all. */
const todayFirst = (cards: AlertCardFacts[]) => cards.toSorted((a, b) => haste(b) - haste(a))

const haste = ({ tone, asksToday }: AlertCardFacts) => (tone === 'help' ? 2 : asksToday ? 1 : 0)

async function settledFacts({ view, now }: Ask, page: number) {
  const rows = await settledAlerts(view, { limit: pageSize, offset: (page - 1) * pageSize })
  for (const row of rows) noteSeen(view, row)
  return rows.map((row) => ({
    href: `/alerts/${row.id}`,
    heading: headingOf(row, view.who.person),
    closed: `${sayClosing(row)}, ${sayClosedWhen(row, now)}`,
  }))
}

export function headingOf({ code, person, person_id: worker }: AlertRow, me: string) {
  const { name } = catalogue[code as AlertCode]
  return worker === me ? name : `${person}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

async function teamFacts({ now, view }: Ask) {
  const rows = await teamCounts(view, {})
  return rows
    .map((row) => ({
      team: row.name,
      waiting: Number(row.alerts_waiting),
      inHand: Number(row.alerts_in_hand),
      longest: sayLongest(row.oldest_visible_at, now),
    }))
    .filter(({ waiting, inHand }) => waiting + inHand > 0)
}

const sayLongest = (since: Instant | null, now: Instant) =>
  since === null ? 'None waiting' : `Since ${sayWhen(since, { now })}`

async function shownFacts({ view, today }: Ask) {
  const rows = await sharedWithMe(view, { since: addDays(weekOf(today), -21) })
  for (const row of rows) view.saw(row.person_id, 'check_in', row.id)
  return rows.map((row) => ({
    name: row.name,
    week: sayDay(row.week),
    felt: feltWords[row.felt_load],
  }))
}
