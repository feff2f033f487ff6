import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Instant, Sealed } from './values.ts'

export type SecondFactorTables = {
  /** One way to take the second step: an app that shows codes, or a passkey. */
  second_factor: {
    id: string
    person_id: string
    kind: 'totp' | 'passkey'
    name: string
    secret: Sealed | null
    credential_id: string | null
    public_key: string | null
    counter: number | null
    transports: string | null
    /** The last 30 seconds whose code was taken, counted from 1970. */
    last_step: number | null
    made_at: Instant
    last_used_at: Instant | null
    ended_at: Instant | null
  }
  recovery_code: {
    id: string
    person_id: string
    code_hash: string
    made_at: Instant
    used_at: Instant | null
  }
  /** Somebody lost their second step: who let it be set up anew, or the operator's link. */
  factor_reset: {
    id: string
    person_id: string
    asked_at: Instant
    expires_at: Instant
    code_given_at: Instant | null
    first_by: string | null
    first_at: Instant | null
    second_by: string | null
    second_at: Instant | null
    token_hash: string | null
    by_operator: Generated<Flag>
    withdrawn_at: Instant | null
    done_at: Instant | null
  }
  trusted_phone: {
    token_hash: string
    id: string
    person_id: string
    device: string
    made_at: Instant
    seen_at: Instant
    expires_at: Instant
    ended_at: Instant | null
  }
}
