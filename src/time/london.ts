import { DateTime } from 'luxon'
import { remember } from './remember.ts'
import type { Day, Instant } from './types.ts'

const zone = 'Europe/London'
const dayMs = 86_400_000

/** British double summer time ran until 1947, so two hours ahead is tried first. */
const hoursAhead = [2, 1, 0]

const midnight = (day: Day) => Date.parse(`${day}T00:00:00.000Z`)
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** True for a real calendar date written YYYY-MM-DD, from 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const ms = midnight(text)
  return !Number.isNaN(ms) && dayAt(ms) === text
}

export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Days since 1 January 1970. Throws RangeError when the text is not a day. */
function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return midnight(day) / dayMs
}

export const addDays = (day: Day, n: number): Day => dayAt((dayNumber(day) + n) * dayMs)

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

export const weeksBetween = (from: Day, to: Day): number => Math.floor(daysBetween(from, to) / 7)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** The moment on a London wall clock. Throws RangeError when the text is not a moment. */
export function inLondon(instant: Instant): DateTime<true> {
  const moment = DateTime.fromISO(instant, { zone, locale: 'en' })
  if (!moment.isValid) throw new RangeError(`Not an instant: ${instant}`)
  return moment
}

/** London's clocks only ever change on the hour, so one answer holds for the whole of it. */
const offsetMs = remember((hour) => inLondon(`${hour}:00:00.000Z`).offset * 60_000)

/** The London wall clock as 'YYYY-MM-DDTHH:MM:SS'. */
function wallClock(instant: Instant): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`)
  const hour = new Date(ms).toISOString().slice(0, 13)
  return new Date(ms + offsetMs(hour)).toISOString().slice(0, 19)
}

export const londonDay = (instant: Instant): Day => wallClock(instant).slice(0, 10)

export const londonTime = (instant: Instant): string => wallClock(instant).slice(11, 16)

/**
 * The instant of a London wall clock time. Null for a time skipped when clocks go forward, and
 * the first of the two when they go back. Throws RangeError for a day or time that is not one.
 */
export function londonInstant(day: Day, time: string): Instant | null {
  if (!isTime(time)) throw new RangeError(`Not a time: ${time}`)
  const wall = dayNumber(day) * dayMs + minutesOf(time) * 60_000
  const instants = hoursAhead.map((hours) => new Date(wall - hours * 3_600_000).toISOString())
  return instants.find((it) => londonDay(it) === day && londonTime(it) === time) ?? null
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
