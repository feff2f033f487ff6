import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { namedSecond } from '../access/sitting-relations.ts'
import type { ItemAnswer } from '../database/schema.ts'
import { addDays, daysBetween, weekdayOf } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

export type Carried = {
  answer: ItemAnswer | null
  second_id: string | null
  /** Sealed or open: only whether there is one counts. */
  second_name: unknown
  agreed_at: Instant | null
}

/**
 * Whether a second name stands beside what somebody brought (product.md 5.6): it was put down, it
 * is safe until Monday with a name, or the second person has said yes. A yes in the ledger is kept
 * in `agreed_at` too (`keepYes`), so that everyone at the table can see that it was said.
 */
export function hasSecondName({ answer, second_id, second_name, agreed_at }: Carried): boolean {
  if (answer === null) return false
  if (answer === 'put_down') return true
  if (answer === 'safe') return second_id !== null || second_name !== null
  return agreed_at !== null
}

/**
 * Weekends that have gone by since a day, in whole weekends: one is over when its Monday comes
 * (product.md 5.4, CARRIED_ALONE). What is brought on a Saturday is carried through that weekend.
 */
export function weekendsSince(day: Day, { today }: { today: Day }): number {
  const saturday = addDays(day, (13 - weekdayOf(day)) % 7)
  return Math.max(0, Math.floor((daysBetween(saturday, today) + 5) / 7))
}

type Ledger = { co_holder_id: string } | { handover_id: string }

/** Nobody is asked, so it has one name again. */
const askedNobody = {
  answer: null,
  debrief_id: null,
  second_id: null,
  agreed_at: null,
  co_holder_id: null,
  handover_id: null,
  answered_by: null,
  answered_at: null,
} as const

/**
 * What the second person said in the ledger, kept beside what was brought: when they said yes, or
 * null when they said no or stand there no more: then it is back on the table. After the debrief
 * has closed it stays as it was.
 */
export async function keepYes(change: Change, ledger: Ledger, at: Instant | null): Promise<void> {
  const [column, id] = Object.entries(ledger)[0] as ['co_holder_id' | 'handover_id', string]
  const { db } = change
  const kept = await db
    .updateTable('carrying_item')
    .set((of) => ({
      ...(at === null ? askedNobody : { agreed_at: at }),
      version: of('version', '+', 1),
    }))
    .where(column, '=', id)
    .where('id', 'in', change.writable('carrying_item', own, namedSecond))
    .where('debrief_id', 'in', db.selectFrom('debrief').select('id').where('state', '=', 'open'))
    .returning('team_id')
    .execute()
  for (const { team_id: team } of kept) change.ring(`team:${team}`)
}
