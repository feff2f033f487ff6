import type { SecondFactorTables } from '../../database/tables/second-factor.ts'
import {
  identity,
  person,
  secret,
  technical,
  work,
  workYesNo,
  type Column,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

/** Only the vault opens it, and nobody is ever shown it again. */
const lockedAway: Column = { class: 'secret', sealed: true }

/** The second step of signing in. */
export const secondFactor = {
  second_factor: {
    title: 'How you sign in',
    purpose: 'So that a password alone opens nothing.',
    of: { person: 'person_id' },
    key: { of: 'person' },
    retention: { days: kept.sessionDays, from: ['ended_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id'),
      ...person('person_id'),
      ...identity('kind name made_at last_used_at ended_at'),
      secret: lockedAway,
      ...secret('credential_id public_key counter transports last_step'),
    },
  },
  recovery_code: {
    title: 'Your recovery codes',
    purpose: 'So that you can sign in when your phone is lost.',
    of: { person: 'person_id' },
    retention: { days: kept.sessionDays, from: ['used_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id'),
      ...person('person_id'),
      ...identity('made_at used_at'),
      ...secret('code_hash'),
    },
  },
  factor_reset: {
    title: 'When you asked to sign in a new way',
    purpose: 'So that nobody else can ask for it unseen.',
    of: { person: 'person_id' },
    retention: { days: kept.sessionDays, from: ['expires_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id'),
      ...person('person_id first_by second_by'),
      ...work('asked_at expires_at code_given_at first_at second_at withdrawn_at done_at'),
      ...workYesNo('by_operator'),
      ...secret('token_hash'),
    },
  },
  trusted_phone: {
    title: 'Phones you check in from',
    purpose: 'So that you can check in quickly, and stop a phone that is lost.',
    of: { person: 'person_id' },
    retention: { days: kept.sessionDays, from: ['ended_at', 'expires_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id'),
      ...person('person_id'),
      ...identity('device made_at seen_at expires_at ended_at'),
      ...secret('token_hash'),
    },
  },
} satisfies Entries<SecondFactorTables>
