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
 * in `agreed_at` too (`keepYes` of ledger-yes.ts), so that everyone at the table can see that it was said.
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
