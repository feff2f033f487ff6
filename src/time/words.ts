import { DateTime } from 'luxon'
import { daysBetween, inLondon, isDay, londonDay } from './london.ts'
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

export const sayDay = (day: Day): string => format(day, 'cccc d LLLL yyyy')

export const sayShortDay = (day: Day): string => format(day, 'd LLL yyyy')

/** 'today at 14:05', or 'Friday 20 November at 14:05', with the year when it is another year. */
export function sayWhen(instant: Instant, { now }: { now: Instant }): string {
  const moment = inLondon(instant)
  const today = londonDay(now)
  const near = nearby.get(daysBetween(today, londonDay(instant)))
  const sameYear = today.startsWith(moment.toFormat('yyyy'))
  const far = moment.toFormat(sameYear ? 'cccc d LLLL' : 'cccc d LLLL yyyy')
  return `${near ?? far} at ${moment.toFormat('HH:mm')}`
}

/** 'less than a week', '1 week', '3 weeks'. Part weeks are left off. */
export function sayWeeks(n: number): string {
  const weeks = Math.floor(n)
  if (weeks < 1) return 'less than a week'
  return weeks === 1 ? '1 week' : `${weeks} weeks`
}
