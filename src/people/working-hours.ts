import { isBankHoliday } from '../time/bank-holidays.ts'
import { isTime, londonDay, londonTime, weekdayOf } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { joined } from '../web/joined.ts'

/** Start and end on a London wall clock for each ISO weekday worked: '1' is Monday. */
export type WorkingHours = Partial<Record<Weekday, [from: string, to: string]>>

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
export type Weekday = (typeof weekdays)[number]

export const weekdayNames: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
}

/** 37.5 paid hours with half an hour for lunch: what product.md 5.2 calls 1.0 WTE. */
export const defaultWorkingHours: WorkingHours = {
  1: ['09:00', '17:00'],
  2: ['09:00', '17:00'],
  3: ['09:00', '17:00'],
  4: ['09:00', '17:00'],
  5: ['09:00', '17:00'],
}

/**
 * Whether a moment falls outside this person's agreed hours (product.md 5.1 and 5.3, hours).
 * The end of the day is already outside. Every bank holiday in England is outside.
 */
export function isOutOfHours(pattern: WorkingHours, instant: Instant): boolean {
  const day = londonDay(instant)
  const hours = pattern[String(weekdayOf(day)) as Weekday]
  if (!hours || isBankHoliday(day)) return true
  const time = londonTime(instant)
  return time < hours[0] || time >= hours[1]
}

/** Reads what `employment.working_hours` keeps. Throws RangeError when it is something else. */
export function parseWorkingHours(text: string): WorkingHours {
  const found: unknown = JSON.parse(text)
  if (!isPattern(found)) throw new RangeError(`Not working hours: ${text}`)
  return found
}

/** As kept in `employment.working_hours`: days in order, so that equal hours are equal text. */
export const writeWorkingHours = (pattern: WorkingHours): string =>
  JSON.stringify(Object.fromEntries(weekdays.flatMap((day) => entry(day, pattern))))

const entry = (day: Weekday, pattern: WorkingHours) =>
  pattern[day] ? [[day, pattern[day]] as const] : []

function isPattern(value: unknown): value is WorkingHours {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([day, hours]) => weekdays.some((known) => known === day) && isStretchOfDay(hours),
  )
}

function isStretchOfDay(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [from, to] = value as unknown[]
  return (
    typeof from === 'string' && typeof to === 'string' && isTime(from) && isTime(to) && from < to
  )
}

/** 'Monday to Thursday 09:00 to 17:00, Friday 09:00 to 13:00' */
export function sayWorkingHours(pattern: WorkingHours): string {
  const groups: { days: Weekday[]; hours: string }[] = []
  for (const day of weekdays) {
    const hours = pattern[day]?.join(' to ')
    if (!hours) continue
    const known = groups.find((group) => group.hours === hours)
    if (known) known.days.push(day)
    else groups.push({ days: [day], hours })
  }
  if (groups.length === 0) return 'No hours set'
  return groups.map(({ days, hours }) => `${sayDays(days)} ${hours}`).join(', ')
}

function sayDays(days: Weekday[]): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  const unbroken = Number(last) - Number(first) === days.length - 1
  if (unbroken && days.length > 2) return `${weekdayNames[first]} to ${weekdayNames[last]}`
  return joined(days.map((day) => weekdayNames[day]))
}
