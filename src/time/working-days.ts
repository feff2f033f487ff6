import { isBankHoliday } from './bank-holidays.ts'
import { addDays, londonDay, londonInstant, weekdayOf } from './london.ts'
import type { Day, Instant } from './types.ts'

/** Monday to Friday, and not a bank holiday in England. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 6 && !isBankHoliday(day)

/** Whether those who would do the work are away on that day; it must end some day. */
export type IsAway = (day: Day) => boolean

/**
 * The nth working day after this one (n from 0). With n = 0, the day itself, or the next working
 * day when it is not one. Throws RangeError for a negative or part number.
 */
export function addWorkingDays(day: Day, n: number, isAway: IsAway = () => false): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a count of working days: ${n}`)
  const counts = (it: Day) => isWorkingDay(it) && !isAway(it)
  if (n === 0) return counts(day) ? day : nextDay(day, counts)
  let at = day
  for (let left = n; left > 0; left--) at = nextDay(at, counts)
  return at
}

function nextDay(day: Day, counts: (day: Day) => boolean): Day {
  let next = addDays(day, 1)
  while (!counts(next)) next = addDays(next, 1)
  return next
}

/** 09:00 in London on the first working day after the London day of this instant. */
export function nextWorkingMorning(instant: Instant): Instant {
  const morning = londonInstant(addWorkingDays(londonDay(instant), 1), '09:00')
  if (morning === null) throw new RangeError(`No morning after ${instant}`)
  return morning
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count++
  }
  return count
}
