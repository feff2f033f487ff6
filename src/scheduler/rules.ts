import { minutesAfter } from '../time/instants.ts'
import { addDays, londonDay, londonInstant, weekdayOf } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** Whether something is due now that was done for the last time at `last`; null is never. */
export type Due = (last: Instant | null, now: Instant) => boolean

/**
 * Every so many minutes, or parts of one. A last time further ahead than that comes from a clock
 * that was put back since: waiting for it would leave mail lying for an hour.
 */
export const everyMinutes =
  (minutes: number): Due =>
  (last, now) =>
    last === null || Math.abs(Date.parse(now) - Date.parse(last)) >= minutes * 60_000

/** Once a day at a time on a London wall clock; once for any number of days slept through. */
export const daily = (time: string): Due => {
  const at = (day: Day) => firstMinute(day, time)
  return (last, now) => isNever(last, now) || last < latest(at, londonDay(now), now, 1)
}

/** Once a week; `weekday` is 1 for Monday. */
export const weekly = (weekday: number, time: string): Due => {
  const at = (day: Day) => firstMinute(day, time)
  return (last, now) => {
    const today = londonDay(now)
    const day = addDays(today, -((weekdayOf(today) - weekday + 7) % 7))
    return isNever(last, now) || last < latest(at, day, now, 7)
  }
}

/** A last time more than a day ahead comes from a clock that was far ahead, and would stop the job. */
const isNever = (last: Instant | null, now: Instant): last is null =>
  last === null || last > minutesAfter(now, 24 * 60)

const latest = (at: (day: Day) => Instant, day: Day, now: Instant, days: number): Instant =>
  at(day) <= now ? at(day) : at(addDays(day, -days))

/**
 * A London wall clock time as an instant: in spring, the first minute that exists after a time
 * that was skipped; in autumn, the first of two.
 */
export function firstMinute(day: Day, time: string): Instant {
  for (let minutes = toMinutes(time); minutes < 24 * 60; minutes += 1) {
    const instant = londonInstant(day, toTime(minutes))
    if (instant !== null) return instant
  }
  throw new RangeError(`No time after ${time} on ${day}`)
}

const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const toTime = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((it) => String(it).padStart(2, '0')).join(':')
