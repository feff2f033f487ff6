import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant, Version } from './values.ts'

export type PeopleTables = {
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
    /** 'HH:MM' in London: when the day's one mail goes. */
    digest_at: Generated<string>
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
    what: 'check_in' | 'felt_alert' | 'plan_section' | 'excerpt'
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
}

export type Job = 'link_worker' | 'lead' | 'manager' | 'clinical_lead' | 'administrator'
export type BondKind = 'line' | 'clinical' | 'external' | 'manager' | 'buddy' | 'back_up'
export type FeltSharing = 'only_me' | 'alert' | 'words'
