import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Instant, Sealed, Version } from './values.ts'

export type OwnSignInTables = {
  /** Where people of one organisation sign in already. */
  sign_in_provider: {
    id: string
    organisation_id: string
    kind: 'entra' | 'nhsmail' | 'google' | 'other'
    issuer: string
    client_id: string
    client_secret: Sealed
    button: string
    asks_second: Generated<Flag>
    only_way: Generated<Flag>
    is_on: Generated<Flag>
    made_at: Instant
    version: Version
  }
  /** Who somebody is there: the issuer and what it calls them, never an e-mail address. */
  identity: {
    id: string
    person_id: string
    provider_id: string
    issuer: string
    subject: string
    made_at: Instant
    last_used_at: Instant | null
  }
  /** One way out to a provider, until its answer comes back once. */
  sign_in_attempt: {
    id: string
    state_hash: string
    browser_hash: string
    organisation_id: string
    provider_id: string
    purpose: 'sign_in' | 'invitation' | 'link'
    verifier: Sealed
    nonce: Sealed
    person_id: string | null
    token_id: string | null
    session_id: string | null
    way_back: string
    made_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
}
