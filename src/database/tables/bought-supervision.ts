import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { CreditRule } from './supervision.ts'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type BoughtSupervisionTables = {
  contract: {
    id: string
    organisation_id: string
    supervisor_id: string
    starts_on: Day
    /** What the three parties agreed about confidentiality; sealed under the organisation. */
    confidentiality: Sealed
    renews_id: string | null
    ended_at: Instant | null
    made_by: string
    made_at: Instant
    version: Version
  }
  /** From this day on; what was booked for an earlier day keeps the terms it had. */
  contract_terms: {
    id: string
    contract_id: string
    from_on: Day
    ends_on: Day
    /** For one hour. */
    rate_pence: number
    credit_rule: CreditRule
    group_most: number
    notice_hours: number
    reason: Generated<string>
    made_by: string
    made_at: Instant
  }
  /** Less than nothing when hours are given back. */
  contract_purchase: {
    id: string
    contract_id: string
    bought_on: Day
    minutes: number
    pence: number
    reason: Generated<string>
    made_by: string
    made_at: Instant
  }
  contract_team: { contract_id: string; team_id: string }
  contract_allocation: {
    id: string
    contract_id: string
    employment_id: string
    person_id: string
    /** Of the hours bought; without it, what is left for all. */
    minutes: number | null
    from_on: Day
    until_on: Day | null
    made_by: string
    made_at: Instant
    version: Version
  }
  /** What one session takes of a contract: once, however many people come. */
  contract_charge: {
    session_id: string
    contract_id: string
    starts_at: Instant
    people: number
    minutes: number
    pence: number
    state: 'booked' | 'used' | 'released'
    why: 'held' | 'late' | 'missed' | 'cancelled' | null
    changed_at: Instant
  }
  /** A way in without a sign-in: to say who came, once, or to get a sign-in. */
  supervisor_link: {
    id: string
    supervisor_id: string
    purpose: 'attendance' | 'join'
    session_id: string | null
    token_hash: string
    made_by: string | null
    made_at: Instant
    expires_at: Instant
    used_at: Instant | null
    revoked_at: Instant | null
  }
  /** A supervisor had to tell somebody: why and whom, by a word from a list, never what. */
  broken_confidence: {
    id: string
    session_id: string
    supervisor_id: string
    employment_id: string
    person_id: string
    reason: 'risk_to_self' | 'risk_to_others' | 'child' | 'adult' | 'law' | 'conduct'
    told: 'emergency' | 'gp' | 'safeguarding' | 'employer' | 'police' | 'regulator'
    worker_knows: Generated<Flag>
    told_on: Day
    at: Instant
  }
  calendar_feed: {
    id: string
    person_id: string
    token_hash: string
    made_at: Instant
    revoked_at: Instant | null
  }
}
