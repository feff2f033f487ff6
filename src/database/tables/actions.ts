import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type ActionKind =
  | 'pause_intake'
  | 'ring_practice'
  | 'move_people'
  | 'co_hold'
  | 'restorative_time'
  | 'cover'
  | 'new_agreement'
  | 'other'

/** The six areas of the HSE Management Standards. */
export type StressArea = 'demands' | 'control' | 'support' | 'relationships' | 'role' | 'change'

export type ActionsTables = {
  /** A promise; its words are sealed under the organisation. */
  action: {
    id: string
    organisation_id: string
    team_id: string | null
    /** Whom it is about; null when it is about a team. */
    employment_id: string | null
    person_id: string | null
    /** Who promised, and to whom. */
    owner_id: string
    for_id: string | null
    alert_id: string | null
    debrief_id: string | null
    assessment_id: string | null
    session_id: string | null
    area: StressArea | null
    kind: ActionKind
    on_organisation: Generated<Flag>
    what: Sealed
    due_on: Day
    /** The day that was promised first; a later `due_on` was carried forward. */
    first_due_on: Day
    status: Generated<'open' | 'done' | 'dropped'>
    reason: Sealed | null
    ended_at: Instant | null
    ended_by: string | null
    made_by: string
    made_at: Instant
    version: Version
  }
  stress_assessment: {
    id: string
    organisation_id: string
    team_id: string
    made_on: Day
    next_on: Day
    made_by: string
    made_at: Instant
    version: Version
  }
  stress_area: {
    assessment_id: string
    area: StressArea
    hazards: Sealed | null
    controls: Sealed | null
  }
}
