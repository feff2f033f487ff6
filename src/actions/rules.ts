import { addDays, daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'

/** Days after its day when a promise is called late to its owner (product.md 5.4, ACTION_LATE). */
export const lateAfterDays = 14

/** Days in which a promise that is done or dropped can be opened again. */
const wayBackDays = 28

type Promised = { status: 'open' | 'done' | 'dropped'; due_on: Day }

/** Whole days by which an open promise is past its day; 0 on the day itself and before (London). */
export const lateDays = ({ status, due_on: due }: Promised, { today }: { today: Day }): number =>
  status === 'open' ? Math.max(0, daysBetween(due, today)) : 0

export const isLate = (action: Promised, on: { today: Day }): boolean => lateDays(action, on) > 0

/** The last due day that calls for ACTION_LATE today: 14 days ago (product.md 5.4). */
export const lateSince = (today: Day): Day => addDays(today, -lateAfterDays)

/** Whether a promise that ended on this day may still be opened again. */
export const mayReopen = (endedOn: Day, { today }: { today: Day }): boolean =>
  daysBetween(endedOn, today) <= wayBackDays

/** The furthest day for a promise: a year ahead. */
export const furthestDay = (today: Day): Day => addDays(today, 365)

/** Why a day cannot be, in words beside its field; null when it can (days, London). */
export function dayRefused(due: Day, { today }: { today: Day }): string | null {
  if (due < today) return 'Choose today or a day to come.'
  return due > furthestDay(today) ? 'Choose a day within a year.' : null
}
