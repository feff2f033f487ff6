import { addDays, isDay, weekOf } from './london.ts'
import type { Day, Instant } from './types.ts'
import { spanOf } from './weeks.ts'

/** A calendar month in London, 'YYYY-MM'. */
export type Month = string

/** True for a month of this century, as an address may name one. */
export const isMonth = (text: string | null): text is Month =>
  text !== null && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** So many months on, or back when `n` is less than nothing. */
export function addMonths(month: Month, n: number): Month {
  const [year, at] = month.split('-').map(Number) as [number, number]
  const months = year * 12 + at - 1 + n
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

export const firstDay = (month: Month): Day => `${month}-01`

export const lastDay = (month: Month): Day => addDays(firstDay(addMonths(month, 1)), -1)

export function daysOf(month: Month): Day[] {
  const first = firstDay(month)
  return Array.from({ length: Number(lastDay(month).slice(8)) }, (_, n) => addDays(first, n))
}

/** From its first moment in London to the first of the next. */
export const spanOfMonth = (month: Month): { from: Instant; until: Instant } =>
  spanOf(firstDay(month), lastDay(month))

/** The same day some months on; the last of a month that has no such day. */
export function monthsAfter(day: Day, n: number): Day {
  const month = addMonths(monthOf(day), n)
  const same = `${month}${day.slice(7)}`
  return isDay(same) ? same : lastDay(month)
}

/**
 * The last full months, the newest first. A week belongs to the month in which it begins, so a
 * month is full once its last week is over.
 */
export const lastFullMonths = (today: Day, count: number): Month[] =>
  Array.from({ length: count }, (_, ago) => addMonths(monthOf(weekOf(today)), -1 - ago))
