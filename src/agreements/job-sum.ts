import type { Level } from '../../views/components/tags.tsx'
import type { Limit } from './templates.ts'

/** One of several jobs, with the numbers of its agreement already scaled to its hours. */
export type JobPart = {
  organisation: string
  hours: number
  held: Limit
  points: Limit
  /** How many are held now, if it has been counted. */
  now: { value: number; level: Level } | null
}

export type JobSum = {
  rows: { job: string; hours: string; held: string; points: string; now: string }[]
  total: { job: string; hours: string; held: string; points: string; now: string }
  /** Every job is near or past its number. */
  full: boolean
}

/** What several agreements add up to, in hours a week, people and points; null for one job. */
export function sumOfJobs(parts: JobPart[]): JobSum | null {
  if (parts.length < 2) return null
  const total = (of: (part: JobPart) => number) => parts.reduce((sum, part) => sum + of(part), 0)
  const both = (of: 'held' | 'points') =>
    range({ near: total((part) => part[of].near), past: total((part) => pastOf(part[of])) })
  return {
    rows: parts.map(({ organisation, hours, held, points, now }) => ({
      job: organisation,
      hours: String(hours),
      held: range(held),
      points: range(points),
      now: now ? String(now.value) : 'not counted yet',
    })),
    total: {
      job: 'Together',
      hours: String(total(({ hours }) => hours)),
      held: both('held'),
      points: both('points'),
      now: String(total(({ now }) => now?.value ?? 0)),
    },
    full: parts.every(({ now }) => now !== null && now.level !== 'room'),
  }
}

const pastOf = ({ near, past }: Limit) => past ?? near

const range = (limit: Limit) => `${limit.near} to ${pastOf(limit)}`
