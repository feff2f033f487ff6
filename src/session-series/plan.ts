import { minutesAfter } from '../time/instants.ts'
import { weekdayOf } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { momentsOf, mostSessions, nthOf, type Pattern } from './dates.ts'
import type { Often, Sharing } from './words.ts'

/** What was asked for: which dates, and who meets on them. `people` are employments. */
export type Asked = {
  firstOn: Day
  time: string
  count: number
  often: Often
  minutes: number
  people: readonly string[]
  sharing: Sharing
}

/** One session as planned: when, how long, and the employments of those supervised. */
export type Planned = { startsAt: Instant; minutes: number; workers: readonly string[] }

/** The dates asked for with whoever meets on each, in order of time (product.md 5.8). */
export function planOf(asked: Asked, { groupMost }: { groupMost: number }): Planned[] {
  const { minutes, people, sharing } = asked
  const moments = momentsOf({ ...asked, pattern: patternOf(asked) })
  if (sharing === 'each') {
    return moments.flatMap(({ startsAt }) =>
      people.map((worker, place) => ({
        startsAt: minutesAfter(startsAt, place * minutes),
        minutes,
        workers: [worker],
      })),
    )
  }
  const sets = sharing === 'group' ? groupsOf(people, groupMost) : people.map((it) => [it])
  return moments.map(({ startsAt }, n) => ({
    startsAt,
    minutes,
    workers: sets[n % sets.length]!,
  }))
}

/** How many sessions that makes, before any date is reckoned. */
export const sizeOf = ({ count, people, sharing }: Asked) =>
  sharing === 'each' ? count * people.length : count

export const isTooLong = (asked: Asked) => sizeOf(asked) > mostSessions

/** Groups of nearly one size, none larger than the contract lets it be. */
export function groupsOf(people: readonly string[], most: number): string[][] {
  const groups = Math.ceil(people.length / most)
  const size = Math.ceil(people.length / groups)
  return Array.from({ length: groups }, (_, n) => people.slice(n * size, (n + 1) * size)).filter(
    (group) => group.length > 0,
  )
}

export const patternOf = ({ often, firstOn }: Pick<Asked, 'often' | 'firstOn'>): Pattern =>
  often === 'weekday'
    ? { repeats: 'months', ...nthOf(firstOn) }
    : { repeats: 'weeks', every: Number(often.slice('weeks_'.length)) }

/** The same as the columns of a series: 5 stands for the last of the month. */
export function repeatsOf(asked: Pick<Asked, 'often' | 'firstOn'>) {
  const pattern = patternOf(asked)
  const weekday = weekdayOf(asked.firstOn)
  if (pattern.repeats === 'weeks') return { every_weeks: pattern.every, nth: null, weekday }
  return { every_weeks: null, nth: pattern.nth === 'last' ? 5 : pattern.nth, weekday }
}
