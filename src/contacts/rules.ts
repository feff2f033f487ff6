import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'

/** Minutes for which what was just kept can be undone in one press; later it is corrected instead. */
export const freshMinutes = 60

type Kept = { id: string; made_at: Instant; version: number }

/** Whether the page offers to undo it. */
export const isFresh = ({ made_at: made }: Kept, now: Instant) =>
  made > minutesBefore(now, freshMinutes)

/** What was kept together last, with one press, if there was more than one. */
export function lastBatch<T extends Kept>(rows: T[], now: Instant): T[] {
  const fresh = rows.filter((row) => isFresh(row, now) && row.version === 1)
  const last = fresh.reduce((so, { made_at: made }) => (made > so ? made : so), '')
  const together = fresh.filter((row) => row.made_at === last)
  return together.length > 1 ? together : []
}

type Counted = { minutes: number; kind: 'holding' | 'connecting'; out_of_hours: 0 | 1 }

/** Minutes of contact by what they were for, and how many were out of hours (product.md 5.3). */
export const totalsOf = (rows: Counted[]) => ({
  count: rows.length,
  holding: minutesOf(rows.filter(({ kind }) => kind === 'holding')),
  connecting: minutesOf(rows.filter(({ kind }) => kind === 'connecting')),
  outOfHours: rows.filter((row) => row.out_of_hours === 1).length,
})

export const minutesOf = (rows: { minutes: number }[]) =>
  rows.reduce((sum, { minutes }) => sum + minutes, 0)
