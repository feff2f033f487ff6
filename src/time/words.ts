import { DateTime } from 'luxon'
import { daysBetween, isDay, londonDay, londonTime } from './london.ts'
import { remember } from './remember.ts'
import type { Day, Instant } from './types.ts'

const nearby = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
])

function format(day: Day, pattern: string): string {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return DateTime.fromISO(day, { zone: 'utc', locale: 'en' }).toFormat(pattern)
}

export const sayDay: (day: Day) => string = remember((day) => format(day, 'cccc d LLLL yyyy'))

export const sayShortDay: (day: Day) => string = remember((day) => format(day, 'd LLL yyyy'))

/** 'October 2026', of '2026-10'. */
export const sayMonth = (month: string): string => format(`${month}-01`, 'LLLL yyyy')

const sayDayThisYear = remember((day) => format(day, 'cccc d LLLL'))

/** 'today', or 'Friday 20 November', with the year when it is another year. */
export function sayNearDay(instant: Instant, { now }: { now: Instant }): string {
  const [today, day] = [londonDay(now), londonDay(instant)]
  const near = nearby.get(daysBetween(today, day))
  const sameYear = today.slice(0, 4) === day.slice(0, 4)
  return near ?? (sameYear ? sayDayThisYear(day) : sayDay(day))
}

/** The same with the time: 'today at 14:05'. */
export const sayWhen = (instant: Instant, around: { now: Instant }): string =>
  `${sayNearDay(instant, around)} at ${londonTime(instant)}`

/** 'less than a week', '1 week', '3 weeks'. Part weeks are left off. */
export function sayWeeks(n: number): string {
  const weeks = Math.floor(n)
  if (weeks < 1) return 'less than a week'
  return weeks === 1 ? '1 week' : `${weeks} weeks`
}
