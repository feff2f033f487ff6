import { addDays, daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayDay, sayShortDay } from '../time/words.ts'
import type { partWords } from './words.ts'

export type Away = { from_on: Day; until_on: Day; part: keyof typeof partWords }

type Fault = { field: 'from_on' | 'until_on' | 'part'; message: string }

/** A year is longer than any leave that is planned. */
const longest = 366

/** What is wrong with days nobody could mean. Null when all is well. */
export function faultOf({ from_on: from, until_on: until, part }: Away, today: Day): Fault | null {
  if (from < addDays(today, -longest) || from > addDays(today, 2 * longest)) {
    return { field: 'from_on', message: 'Check the year: this is a long time from now.' }
  }
  if (until < from) {
    return { field: 'until_on', message: 'The last day is before the first. Turn them round.' }
  }
  if (daysBetween(from, until) > longest) {
    return { field: 'until_on', message: 'This is more than a year. Check the last day.' }
  }
  return part !== 'whole' && from !== until
    ? { field: 'part', message: 'A morning or an afternoon is for one day. Choose whole days.' }
    : null
}

/** Two leaves of one job that claim the same hours; a morning and an afternoon do not. */
export const overlap = (a: Away, b: Away): boolean =>
  a.from_on <= b.until_on &&
  b.from_on <= a.until_on &&
  (a.part === 'whole' || b.part === 'whole' || a.part === b.part)

/** 'Monday 7 December 2026, the morning', '7 Dec 2026 to 11 Dec 2026' */
export function sayAway({ from_on: from, until_on: until, part }: Away): string {
  if (from !== until) return `${sayShortDay(from)} to ${sayShortDay(until)}`
  return part === 'whole' ? sayDay(from) : `${sayDay(from)}, the ${part}`
}
