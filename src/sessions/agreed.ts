import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import {
  addMonths,
  daysOf,
  firstDay,
  lastDay,
  monthOf,
  monthsAfter,
  type Month,
} from '../time/months.ts'

/** What a supervision agreement asks for: so many minutes every n weeks or months. */
export type AgreedTime = {
  every: number
  unit: 'week' | 'month'
  minutes: number
  inForceFrom: Day
  /** Its last day; null while it runs. */
  endedOn: Day | null
  /** The interval of its first three months, in the same unit; null when it is the same. */
  firstEvery: number | null
}

const firstMonths = 3

/** Minutes agreed for a calendar month, all agreements together (product.md 5.3, gap, and 5.7). */
export const agreedMinutes = (agreements: readonly AgreedTime[], month: Month): number =>
  agreements.reduce((sum, it) => sum + it.minutes * occurrencesIn(it, month), 0)

/**
 * Sessions due in a calendar month (product.md 5.7). Weeks are counted from the day in force,
 * months from the first whole month; each is due by the last day of its interval. A month of which
 * less than half was in force asks nothing.
 */
export function occurrencesIn(agreed: AgreedTime, month: Month): number {
  const days = daysOf(month)
  const inForce = days.filter((day) => isInForce(agreed, day))
  if (inForce.length * 2 < days.length) return 0
  return dueDays(agreed, lastDay(month)).filter((day) => inForce.includes(day)).length
}

const isInForce = ({ inForceFrom, endedOn }: AgreedTime, day: Day) =>
  inForceFrom <= day && (endedOn === null || day <= endedOn)

/** The last day by which each session is to be held, up to and including a day. */
export function dueDays(agreed: AgreedTime, until: Day): Day[] {
  const { every, firstEvery, endedOn } = agreed
  for (const n of [every, firstEvery ?? every]) {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not an interval: ${n}`)
  }
  const start = startOf(agreed)
  const early = monthsAfter(start, firstMonths)
  const last = endedOn !== null && endedOn < until ? endedOn : until
  const due: Day[] = []
  for (let from = start; from <= last;) {
    const soon = after(agreed, from, firstEvery ?? every)
    const next = soon <= early ? soon : after(agreed, from, every)
    due.push(addDays(next, -1))
    from = next
  }
  return due.filter((day) => day <= last)
}

function startOf({ unit, inForceFrom }: AgreedTime): Day {
  const first = firstDay(monthOf(inForceFrom))
  if (unit === 'week' || inForceFrom === first) return inForceFrom
  return firstDay(addMonths(monthOf(inForceFrom), 1))
}

const after = ({ unit }: AgreedTime, day: Day, n: number): Day =>
  unit === 'week' ? addDays(day, 7 * n) : monthsAfter(day, n)
