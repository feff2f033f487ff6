import { weeksBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'

/** Days on which a wait began, each with how many people began to wait then. */
export type Waits = { since: Day; people: number }[]

/**
 * Whole weeks waited (product.md 5.11): the longest, and the middle one, with as many shorter as
 * longer; between two it is their mean, rounded half up. Null when nobody waits.
 */
export function weeksWaited(
  waits: Waits,
  { today }: { today: Day },
): { longest: number; middle: number } | null {
  const weeks = waits
    .flatMap(({ since, people }) =>
      Array.from({ length: people }, () => Math.max(0, weeksBetween(since, today))),
    )
    .toSorted((a, b) => a - b)
  const longest = weeks.at(-1)
  if (longest === undefined) return null
  const half = Math.floor(weeks.length / 2)
  const middle = weeks.length % 2 === 1 ? weeks[half]! : (weeks[half - 1]! + weeks[half]!) / 2
  return { longest, middle: Math.floor(middle + 0.5) }
}
