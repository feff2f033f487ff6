import { addDays } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { spanOf } from '../time/weeks.ts'
import { sayDay } from '../time/words.ts'

/** '2026-11' */
export type Month = string

/** The month that was asked for, or this one; nothing is known yet of those to come. */
export function monthAsked(asked: string | null, today: Day): Month {
  const isMonth = /^20\d\d-(?:0[1-9]|1[0-2])$/.test(asked ?? '')
  const now = today.slice(0, 7)
  return isMonth && asked! <= now ? asked! : now
}

const firstDay = (month: Month): Day => `${month}-01`

export const monthBefore = (month: Month): Month => addDays(firstDay(month), -1).slice(0, 7)
export const monthAfter = (month: Month): Month => addDays(firstDay(month), 31).slice(0, 7)

/** From its first moment in London to the first of the next. */
export const spanOfMonth = (month: Month): { from: Instant; until: Instant } =>
  spanOf(firstDay(month), addDays(firstDay(monthAfter(month)), -1))

/** 'November 2026' */
export const sayMonth = (month: Month): string => sayDay(firstDay(month)).replace(/^\w+ \d+ /, '')
