import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Instant, Sealed } from './values.ts'

export type AccountsTables = {
  session: {
    token_hash: string
    id: string
    person_id: string
    device: string
    started_at: Instant
    seen_at: Instant
    expires_at: Instant
    ended_at: Instant | null
    /** When the second step was taken; null while only the password was right. */
    second_at: Instant | null
    /** An account from work said who it is, and no password. */
    by_provider: Generated<Flag>
    /** What a device was asked a moment ago, and until when it may answer. */
    challenge: string | null
    challenge_until: Instant | null
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
  /** Words that are not saved yet: a draft has the id of its form, and the page it stands on. */
  kept_form: {
    id: string
    person_id: string
    path: string
    body: Sealed
    kept_at: Instant
    form_id: string | null
    page: string | null
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
}
