import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant } from './values.ts'

export type LoadTables = {
  load_reading: Judged & { judged_at: Instant }
  /** One ISO week, named by its Monday, as it stood on Sunday at 23:59 in London; never changed. */
  load_snapshot: Judged & {
    week: Day
    on_leave: Generated<Flag>
    taken_at: Instant
    /** The team the worker was in then. */
    team_id: string | null
  }
  load_weights: {
    id: string
    team_id: string
    from_on: Day
    light: number
    active: number
    intensive: number
    complex: number
    some_risk: number
    high_risk: number
    shared: number
    made_by: string
    made_at: Instant
  }
}

type Judged = {
  employment_id: string
  metric: ReadingMetric
  value: number
  near: number | null
  past: number | null
  level: 'room' | 'near' | 'past' | 'well_past'
  agreement_id: string | null
}

export type ReadingMetric =
  | 'held'
  | 'points'
  | 'share'
  | 'sessions'
  | 'span'
  | 'review'
  | 'alone'
  | 'hours'
  | 'community'
  | 'gap'
  | 'credit'
