import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type HoldingsTables = {
  holding: {
    id: string
    employment_id: string
    person_id: string
    ref: string
    label: Sealed
    referrer_role: string | null
    opened_on: Day
    held_since: Day
    for_waiting: Generated<Flag>
    for_change: Generated<Flag>
    for_practice: Generated<Flag>
    for_witness: Generated<Flag>
    no_provision: Generated<Flag>
    waiting_list: Generated<Flag>
    not_ready: Generated<Flag>
    complexity: Generated<Flag>
    waiting_for: Generated<WaitingFor>
    waiting_since: Day | null
    intensity: Intensity
    many_problems: Generated<Flag>
    nobody_else: Generated<Flag>
    risk: Generated<Risk>
    risk_since: Day
    progress: 'moving' | 'steady' | 'stuck' | null
    progress_since: Day | null
    approach: 'relational' | 'goal_led' | null
    limits_explained: Generated<Flag>
    offloaded: Generated<Flag>
    sessions_correction: Generated<number>
    paused_days: Generated<number>
    next_review_on: Day | null
    status: Generated<HoldingStatus>
    status_since: Day
    ended_on: Day | null
    end_reason: EndReason | null
    way_back: Sealed | null
    reopened_from: string | null
    practice_id: string | null
    handed_from: string | null
    planned_end_on: Day | null
    step_down: Sealed | null
    sessions_reason: Sealed | null
    pause_reason: PauseReason | null
    note: Sealed | null
    created_at: Instant
    changed_at: Instant
    version: Version
  }
  holding_change: {
    id: string
    holding_id: string
    at: Instant
    by_id: string
    what: string
    was: string | null
    now: string | null
  }
  contact: {
    id: string
    holding_id: string
    employment_id: string
    person_id: string
    at: Instant
    minutes: number
    medium: Medium
    chosen_by: 'person' | 'worker' | 'service' | null
    kind: Generated<'holding' | 'connecting'>
    out_of_hours: Generated<Flag>
    /** A call agreed for staying in touch; it is not a session. */
    review_call: Generated<Flag>
    note: Sealed | null
    made_at: Instant
    version: Version
  }
  co_holder: {
    id: string
    holding_id: string
    employment_id: string
    person_id: string
    role: CoHolderRole
    co_person_id: string | null
    name: Sealed | null
    shares: Sealed | null
    spoken_on: Day | null
    accepted_at: Instant | null
    from_at: Instant
    ended_at: Instant | null
    kind: Generated<'beside' | 'cover'>
    declined_at: Instant | null
    version: Version
  }
  holding_review: {
    id: string
    holding_id: string
    employment_id: string
    person_id: string
    reviewed_on: Day
    answer: ReviewAnswer
    /** Sessions used by then, so that a prompt that was answered stays quiet. */
    sessions: number
    next_review_on: Day | null
    note: Sealed | null
    made_at: Instant
  }
  handover: {
    id: string
    holding_id: string
    /** Who hands over; the other end is `to`. */
    employment_id: string
    person_id: string
    to_employment_id: string
    to_id: string
    asked_by: string
    asked_at: Instant
    label: Sealed
    message: Sealed | null
    status: Generated<'asked' | 'accepted' | 'declined' | 'withdrawn'>
    answered_at: Instant | null
    answer: Sealed | null
    new_holding_id: string | null
    version: Version
  }
  advice_request: {
    id: string
    holding_id: string
    employment_id: string
    person_id: string
    to_id: string
    label: Sealed
    question: Sealed
    asked_at: Instant
    answer: Sealed | null
    who_holds: WhoHolds | null
    answered_at: Instant | null
    withdrawn_at: Instant | null
    version: Version
  }
  service_gap: {
    id: string
    organisation_id: string
    team_id: string
    need: Exclude<WaitingFor, 'none'>
    area: Generated<string>
    opened_on: Day
    closed_on: Day | null
    version: Version
  }
  /** A GP practice that sends people, so that what it passes on can be seen as a pattern. */
  practice: {
    id: string
    organisation_id: string
    name: string
    ended_at: Instant | null
    version: Version
  }
}

export type Intensity = 'light' | 'active' | 'intensive'
export type Risk = 'none_known' | 'some' | 'high'
export type Medium = 'face' | 'home' | 'phone' | 'video' | 'message'
export type HoldingStatus = 'open' | 'review_calls' | 'paused' | 'closed' | 'handed_over'
export type WaitingFor =
  | 'none'
  | 'mental_health'
  | 'housing'
  | 'social_care'
  | 'benefits'
  | 'charity_group'
  | 'other'
export type EndReason =
  | 'goals_met'
  | 'service_started'
  | 'their_choice'
  | 'moved_away'
  | 'died'
  | 'lost_touch'
  | 'handed_over'
  | 'agreed_end'
  | 'other'
export type CoHolderRole =
  | 'gp'
  | 'nurse'
  | 'mental_health_practitioner'
  | 'care_coordinator'
  | 'charity'
  | 'link_worker'
  | 'lead'
  | 'other'
export type PauseReason = 'their_choice' | 'hospital' | 'away' | 'service_began' | 'other'
export type ReviewAnswer =
  | 'still_right'
  | 'lighter'
  | 'share'
  | 'hand_over'
  | 'review_calls'
  | 'ending'
export type WhoHolds = 'worker' | 'practice' | 'together' | 'someone_else'
