import type { Generated } from 'kysely'
import type { Flag } from './columns.ts'

type Instant = string
type Day = string
/** AES-256-GCM text; only the vault reads it. */
type Sealed = Buffer
type Version = Generated<number>

export type Database = {
  organisation: {
    id: string
    name: string
    kind: 'practice' | 'pcn' | 'charity' | 'other'
    made_up: Generated<Flag>
    created_at: Instant
    version: Version
  }
  team: {
    id: string
    organisation_id: string
    name: string
    site: Generated<number>
    version: Version
  }
  person: {
    id: string
    name: string
    email: string | null
    password: string | null
    theme: Generated<'match' | 'light' | 'dark'>
    felt_sharing: Generated<FeltSharing>
    felt_sharing_with: string | null
    deactivated_at: Instant | null
    created_at: Instant
    version: Version
  }
  administrator: {
    person_id: string
    organisation_id: string
    from_at: Instant
    until_at: Instant | null
  }
  employment: {
    id: string
    person_id: string
    organisation_id: string
    team_id: string | null
    job: Job
    holds: Generated<Flag>
    weekly_hours: number
    working_hours: string
    started_in_role: Day
    from_on: Day
    until_on: Day | null
    version: Version
  }
  bond: {
    id: string
    employment_id: string
    viewer_id: string
    kind: BondKind
    from_at: Instant
    until_at: Instant | null
    version: Version
  }
  share: {
    id: string
    what: 'check_in' | 'felt_alert'
    record_id: string
    owner_id: string
    to_id: string
    from_at: Instant
    until_at: Instant | null
    revoked_at: Instant | null
  }
  help_contact: {
    id: string
    organisation_id: string
    position: number
    name: string
    number: string
    note: Generated<string>
    checked_on: Day | null
    version: Version
  }
  vault_key: { owner_id: string; key_version: number; wrapped: Buffer }
  audit: {
    id: string
    at: Instant
    actor_id: string
    action: string
    object_id: string | null
    organisation_id: string | null
    reason: string | null
  }
  setting: { name: string; value: string }
  session: {
    token_hash: string
    id: string
    person_id: string
    device: string
    started_at: Instant
    seen_at: Instant
    expires_at: Instant
    ended_at: Instant | null
  }
  token: {
    token_hash: string
    id: string
    purpose: 'invitation' | 'password_reset' | 'first_administrator'
    person_id: string | null
    organisation_id: string | null
    made_by: string | null
    made_at: Instant
    expires_at: Instant
    used_at: Instant | null
    revoked_at: Instant | null
  }
  attempt: { target: string; failures: number; since: Instant; blocked_until: Instant | null }
  form_receipt: {
    form_id: string
    person_id: string
    action: string
    answer: string | null
    at: Instant
  }
  kept_form: { id: string; person_id: string; path: string; body: Sealed; kept_at: Instant }
  agreement: {
    id: string
    employment_id: string
    person_id: string
    organisation_id: string
    number: number
    status: 'proposed' | 'in_force' | 'replaced' | 'withdrawn'
    site: number | null
    review_calls: 'off' | 'monthly' | 'suggested'
    review_calls_most: number | null
    reason: Sealed
    review_on: Day
    proposed_by: string
    proposed_at: Instant
    in_force_at: Instant | null
    ended_at: Instant | null
    version: Version
  }
  agreement_element: {
    agreement_id: string
    element: string
    position: number
    words: Sealed | null
  }
  agreement_limit: {
    agreement_id: string
    metric: string
    near: number
    past: number | null
    every: number | null
  }
  agreement_party: {
    agreement_id: string
    person_id: string
    capacity: 'worker' | 'line' | 'manager' | 'clinical'
    signed_at: Instant | null
  }
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
    version: Version
  }
  load_reading: {
    employment_id: string
    metric: 'held' | 'points' | 'sessions' | 'span' | 'alone' | 'hours'
    value: number
    near: number | null
    past: number | null
    level: 'room' | 'near' | 'past' | 'well_past'
    agreement_id: string | null
    judged_at: Instant
  }
  check_in: {
    id: string
    person_id: string
    week: Day
    felt_load: FeltLoad
    evenings: '0' | '1' | '2' | '3' | 'rather_not_say' | null
    list_right: 'yes' | 'update' | null
    carrying: 'no' | 'yes' | null
    contact_wanted: 'no' | 'debrief' | 'today' | null
    contact_person: string | null
    sharing: FeltSharing
    sharing_with: string | null
    note: Sealed | null
    made_at: Instant
    changed_at: Instant
    version: Version
  }
  alert: {
    id: string
    person_id: string
    employment_id: string | null
    organisation_id: string | null
    team_id: string | null
    code: string
    cause_key: string
    kind: 'work' | 'felt' | 'contact'
    level: 'notice' | 'near' | 'past' | 'urgent'
    well_past: Generated<Flag>
    worker_only: Generated<Flag>
    value: number | null
    near: number | null
    past: number | null
    agreement_id: string | null
    holding_id: string | null
    check_in_id: string | null
    wanted_from: string | null
    back_up_id: string | null
    state: Generated<'open' | 'closed'>
    raised_at: Instant
    visible_at: Instant | null
    told_at: Instant | null
    acknowledge_by: Day | null
    acknowledged_at: Instant | null
    acknowledged_by: string | null
    talk_at: Instant | null
    converse_by: Day | null
    conversed_at: Instant | null
    settlement_reason: string | null
    settlement_by: string | null
    settlement_at: Instant | null
    close_reason: string | null
    closed_at: Instant | null
    within_since: Day | null
    reopened_at: Instant | null
    manager_told_at: Instant | null
    version: Version
  }
  alert_item: {
    alert_id: string
    what: 'holding' | 'contact'
    record_id: string
    joined_at: Instant
  }
  alert_event: {
    id: string
    alert_id: string
    at: Instant
    by_id: string | null
    what: string
    value: number | null
    agreement_id: string | null
  }
  alert_context: {
    alert_id: string
    person_id: string
    context: Sealed
    changed_at: Instant
    version: Version
  }
  conversation: {
    id: string
    alert_id: string
    organisation_id: string
    by_id: string
    at: Instant
    agreed: Sealed
  }
}

export type Job = 'link_worker' | 'lead' | 'manager' | 'clinical_lead' | 'administrator'
export type BondKind = 'line' | 'clinical' | 'external' | 'manager' | 'buddy' | 'back_up'
export type FeltSharing = 'only_me' | 'alert' | 'words'
export type FeltLoad =
  | 'light'
  | 'manageable'
  | 'heavy'
  | 'very_heavy'
  | 'too_much'
  | 'rather_not_say'
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
