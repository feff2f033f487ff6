import type { OwnSignInTables } from '../../database/tables/own-sign-in.ts'
import {
  employer,
  identity,
  organisation,
  person,
  secret,
  technical,
  type Column,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const locked: Column = { class: 'secret', sealed: true }

/** Signing in the way an organisation already does. */
export const ownSignIn = {
  sign_in_provider: {
    title: 'Your organisation’s own sign-in',
    purpose: 'So that you can sign in the way you do at work.',
    of: 'organisation',
    key: { of: 'organisation' },
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version made_at'),
      ...employer('organisation_id'),
      ...organisation('kind issuer client_id button asks_second only_way is_on'),
      client_secret: locked,
    },
  },
  identity: {
    title: 'Your own sign-ins from work',
    purpose: 'So that Holdfast knows you when you sign in the way you do at work.',
    of: { person: 'person_id' },
    retention: kept.privately,
    onErasure: 'delete',
    columns: {
      ...technical('id provider_id'),
      ...person('person_id'),
      ...identity('issuer subject made_at last_used_at'),
    },
  },
  sign_in_attempt: {
    title: 'Sign-ins that are under way',
    purpose: 'So that an answer from outside is taken once, and only where it was asked for.',
    of: { person: 'person_id' },
    key: { of: 'organisation' },
    retention: { days: kept.attemptDays, from: ['expires_at'] },
    onErasure: 'delete',
    notGiven: 'This is part of a lock, and is gone within a day.',
    columns: {
      ...technical('id provider_id purpose token_id session_id way_back'),
      ...technical('made_at expires_at used_at'),
      ...person('person_id'),
      ...employer('organisation_id'),
      ...secret('state_hash browser_hash'),
      verifier: locked,
      nonce: locked,
    },
  },
} satisfies Entries<OwnSignInTables>
