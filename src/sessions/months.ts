import { addDays, isDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'

/** A calendar month in London, 'YYYY-MM'. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

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

/** The same day some months on; the last of a month that has no such day. */
export function monthsAfter(day: Day, n: number): Day {
  const month = addMonths(monthOf(day), n)
  const same = `${month}${day.slice(7)}`
  return isDay(same) ? same : lastDay(month)
}
