import { addDays, londonInstant, weekdayOf } from '../time/london.ts'
import { addMonths, firstDay, monthOf } from '../time/months.ts'
import type { Day, Instant } from '../time/types.ts'

export type Nth = 1 | 2 | 3 | 4 | 'last'

/** Every n weeks from the first day, or one weekday of each month: 1 is Monday, 7 Sunday. */
export type Pattern =
  | { repeats: 'weeks'; every: number }
  | { repeats: 'months'; nth: Nth; weekday: number }

/** A series as asked for; `time` is on a London wall clock and stays the same all year. */
export type Series = { firstOn: Day; time: string; count: number; pattern: Pattern }

export type Moment = { on: Day; startsAt: Instant }

/** Two years of weekly sessions. */
export const mostSessions = 104

/** The days and moments of a series, the first on or after its first day (product.md 5.8). */
export const momentsOf = (series: Series): Moment[] =>
  daysOfSeries(series).map((on) => ({ on, startsAt: startAt(on, series.time) }))

/** Throws RangeError for a count, interval or weekday that nobody could mean. */
export function daysOfSeries({ firstOn, count, pattern }: Series): Day[] {
  check(count, mostSessions)
  if (pattern.repeats === 'months') return monthly(firstOn, count, pattern)
  check(pattern.every, 52)
  return Array.from({ length: count }, (_, n) => addDays(firstOn, 7 * pattern.every * n))
}

function check(n: number, most: number) {
  if (!Number.isInteger(n) || n < 1 || n > most) throw new RangeError(`Not from 1 to ${most}: ${n}`)
}

type Monthly = { nth: Nth; weekday: number }

function monthly(firstOn: Day, count: number, { nth, weekday }: Monthly): Day[] {
  check(weekday, 7)
  const days = Array.from({ length: count + 1 }, (_, n) => {
    const first = firstDay(addMonths(monthOf(firstOn), n))
    return nth === 'last' ? lastIn(first, weekday) : nthIn(first, weekday, nth)
  })
  return days.filter((day) => day >= firstOn).slice(0, count)
}

const nthIn = (first: Day, weekday: number, nth: number): Day =>
  addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))

function lastIn(first: Day, weekday: number): Day {
  const fifth = nthIn(first, weekday, 5)
  return monthOf(fifth) === monthOf(first) ? fifth : addDays(fifth, -7)
}

/** What a day is in its month, to fill a form in with: the fifth is the last. */
export function nthOf(day: Day): { nth: Nth; weekday: number } {
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  return { nth: nth === 5 ? 'last' : (nth as Nth), weekday: weekdayOf(day) }
}

/** The hour the clocks skip in March is an hour later, as calendars have it. */
export function startAt(day: Day, time: string): Instant {
  const hourOn = String((Number(time.slice(0, 2)) + 1) % 24).padStart(2, '0') + time.slice(2)
  return londonInstant(day, time) ?? londonInstant(day, hourOn)!
}
