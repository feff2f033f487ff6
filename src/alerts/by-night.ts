import type { Instant } from '../time/types.ts'
import { sayNearDay, sayWhen } from '../time/words.ts'

/** By day this alert would tell the lead the minute at which somebody wrote for themselves. */
export const isByNight = (code: string) => code === 'PLAN_DUE'

/** When an alert was closed; of one that follows by night, its day alone. */
export const sayClosedWhen = (row: { code: string; closed_at: Instant | null }, now: Instant) =>
  (isByNight(row.code) ? sayNearDay : sayWhen)(row.closed_at!, { now })
