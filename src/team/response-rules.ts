import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { workingDaysBetween } from '../time/working-days.ts'

/** Alerts that became visible and were answered at the same moments, and how many. */
export type Answered = { visible_at: Instant; acknowledged_at: Instant; answers: number }

/** Working days from when an alert could be seen to its answer; 0 is the same day. */
export type ResponseTimes = { answered: number; median: number; slowest: number }

/**
 * How soon a team's alerts were answered (product.md 5.11, manager response times). The middle of
 * an even number is half way between its two. Null when none was.
 */
export function responseTimes(rows: Answered[]): ResponseTimes | null {
  const days = rows.flatMap(daysOf).toSorted((a, b) => a - b)
  if (days.length === 0) return null
  const upper = days[Math.floor(days.length / 2)]!
  const lower = days[Math.ceil(days.length / 2) - 1]!
  return { answered: days.length, median: (lower + upper) / 2, slowest: days.at(-1)! }
}

const daysOf = ({ visible_at: seen, acknowledged_at: at, answers }: Answered): number[] =>
  Array.from({ length: Number(answers) }, () => workingDaysBetween(londonDay(seen), londonDay(at)))
