import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type SessionType =
  | 'line'
  | 'clinical'
  | 'external'
  | 'safeguarding'
  | 'peer'
  | 'practice'
  | 'mdt'

/** What is kept of a session, as its agreement says. */
export type RecordKept = 'log' | 'actions' | 'full'

/** Why an agreement about supervision was ended. */
export type AgreementEnding =
  | 'work_changed'
  | 'giver_changed'
  | 'contract_over'
  | 'no_fit'
  | 'other'

/** Whose rule turns group time into a supervisee's own time. */
export type CreditRule = 'full' | 'bacp' | 'babcp'

export type SessionSide = 'supervisee' | 'supervisor' | 'service'
export type SessionPlace = 'room' | 'video' | 'phone'
export type Helped = 'yes' | 'partly' | 'no' | 'rather_not_say'
export type SessionReason =
  | 'leave'
  | 'sickness'
  | 'workload'
  | 'urgent_work'
  | 'room'
  | 'bank_holiday'
  | 'other'

/** What a session is for: normative, formative, restorative. */
export type Functions = {
  normative: Generated<Flag>
  formative: Generated<Flag>
  restorative: Generated<Flag>
}

/** How often: every so many weeks or months; more often in the first three months, if it says so. */
type Interval = { every: number; unit: 'week' | 'month'; first_every: number | null }

export type SupervisionTables = {
  /** Somebody outside, known to the organisation that pays them; with a sign-in or without. */
  supervisor: {
    id: string
    organisation_id: string
    person_id: string | null
    name: string
    email: string | null
    approach: Generated<string>
    registration_body: Generated<string>
    registration_number: Generated<string>
    insurance_until: Day | null
    dbs_until: Day | null
    /** For one hour. */
    rate_pence: number | null
    access_needs: Sealed | null
    in_room: Generated<Flag>
    by_video: Generated<Flag>
    by_phone: Generated<Flag>
    /** JSON like working hours: when sessions may be booked. */
    availability: Generated<string>
    ended_at: Instant | null
    made_by: string
    made_at: Instant
    version: Version
  }
  /** What a team means each of its people to have; `every` 0 is not at all. */
  support_default: Interval & {
    id: string
    team_id: string
    type: SessionType
    minutes: number
    from_on: Day
    made_by: string
    made_at: Instant
  }
  /** Its words are sealed under the organisation. */
  supervision_agreement: Interval &
    Functions & {
      id: string
      employment_id: string
      person_id: string
      organisation_id: string
      number: number
      type: SessionType
      status: 'proposed' | 'in_force' | 'replaced' | 'withdrawn' | 'ended'
      giver_id: string | null
      supervisor_id: string | null
      minutes: number
      credit_rule: CreditRule
      keeps: RecordKept
      purpose: Sealed
      exceptions: Sealed | null
      urgent: Sealed | null
      /** Of supervision outside: what the employer gets to know. */
      employer_knows: Sealed | null
      review_on: Day
      proposed_by: string
      proposed_at: Instant
      in_force_at: Instant | null
      ended_at: Instant | null
      end_reason: AgreementEnding | null
      version: Version
    }
  supervision_party: {
    agreement_id: string
    capacity: 'worker' | 'supervisor' | 'employer'
    person_id: string | null
    signed_at: Instant | null
    /** On paper by somebody without a sign-in; `kept_by` says who has seen it. */
    signed_how: 'here' | 'paper' | null
    kept_by: string | null
  }
  /** Every so many weeks, or on the nth weekday of the month; 5 is the last one. */
  session_series: {
    id: string
    organisation_id: string
    type: SessionType
    giver_id: string | null
    supervisor_id: string | null
    contract_id: string | null
    every_weeks: number | null
    nth: number | null
    weekday: number
    first_on: Day
    at: string
    minutes: number
    made_by: string
    made_at: Instant
    ended_at: Instant | null
    version: Version
  }
  supervision_session: Functions & {
    id: string
    organisation_id: string
    series_id: string | null
    type: SessionType
    giver_id: string | null
    supervisor_id: string | null
    contract_id: string | null
    starts_at: Instant
    minutes: number
    /** How long it was in the end; null until somebody says so. */
    held_minutes: number | null
    place: SessionPlace
    status: Generated<'booked' | 'held' | 'cancelled' | 'missed'>
    /** Who called it off, or did not come. */
    ended_by: SessionSide | null
    reason: SessionReason | null
    /** Whether the time was kept free for it. */
    protected_kept: Flag | null
    /** Grows with each change that a calendar must learn of. */
    sequence: Generated<number>
    made_by: string
    made_at: Instant
    changed_at: Instant
    version: Version
  }
  /** Moved, called off or missed: by which side, why, and from when to when. */
  session_change: {
    id: string
    session_id: string
    what: 'moved' | 'cancelled' | 'missed'
    by_side: SessionSide
    reason: SessionReason
    was_at: Instant
    now_at: Instant | null
    by_id: string | null
    at: Instant
  }
  /** One who is supervised there. How the time split and whether it helped is theirs alone. */
  supervisee: {
    id: string
    session_id: string
    employment_id: string
    person_id: string
    status: Generated<'booked' | 'came' | 'could_not' | 'cancelled_late' | 'cancelled'>
    credited_minutes: number | null
    confirmed_by: 'self' | 'giver' | 'link' | 'manager' | null
    confirmed_at: Instant | null
    /** Minutes of each. */
    support: number | null
    learning: number | null
    cases: number | null
    management: number | null
    helped: Helped | null
    version: Version
  }
}
