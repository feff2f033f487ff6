import type { Database } from '../database/schema.ts'
import { part, type Part } from './part.ts'
import { privatePolicy } from './private-policy.ts'
import { acquainted, knownOrganisation, knownTeam } from './acquaintance-relations.ts'
import {
  administers,
  administersBond,
  administersPerson,
  administersTheirs,
  eitherEndOfBond,
  eitherEndOfShare,
  employmentBond,
  employmentManaged,
  keepsTheirAccount,
  line,
  own,
  sameTeam,
  self,
  through,
} from './relations.ts'
import { sessionPolicy } from './session-policy.ts'
import { contractsAsker, managesPlace } from './session-relations.ts'
import { weekPolicy } from './week-policy.ts'
import { workPolicy } from './work-policy.ts'

/**
 * Which rows and fields of each protected table go to whom: with `subjects` and the three policies
 * it brings together, the only place that says so. The first part of a table names all its readers;
 * a reader missing from a later part gets null there. A table without an entry cannot be read
 * through a view at all.
 */
export const policy = {
  ...workPolicy,
  ...weekPolicy,
  ...privatePolicy,
  ...sessionPolicy,
  notice: [
    part(
      'id dedupe_key person_id what about urgency made_at from_at mailed mailed_at seen_at',
      own,
    ),
  ],
  mail: [
    part(
      'id person_id things made_at attempts sent_at gave_up_at problem',
      own,
      administersTheirs,
      through('supervisor', 'supervisor_id', managesPlace),
    ),
    part(
      'kind supervisor_id session_id',
      own,
      through('supervisor', 'supervisor_id', managesPlace),
    ),
    part('next_try_at old_address', own),
    part('dedupe_key leased_until sequence'),
  ],

  person: [
    part('id name deactivated_at created_at version', self, acquainted),
    part('email', self, administersPerson),
    part('theme felt_sharing felt_sharing_with digest_at', self),
    part('password'),
  ],
  organisation: [
    part('id name made_up', knownOrganisation('id'), contractsAsker),
    part('kind created_at version', knownOrganisation('id')),
  ],
  team: [part('id organisation_id name site version', knownTeam)],
  employment: [
    part(
      'id person_id organisation_id team_id job holds from_on until_on',
      own,
      employmentBond,
      sameTeam,
      administers,
    ),
    part('weekly_hours working_hours started_in_role version', own, employmentManaged, administers),
  ],
  bond: [
    part(
      'id employment_id viewer_id kind from_at until_at version',
      eitherEndOfBond,
      line,
      administersBond,
    ),
  ],
  administrator: [part('person_id organisation_id from_at until_at', own, administers)],
  share: [part('id what record_id owner_id to_id from_at until_at revoked_at', eitherEndOfShare)],
  help_contact: [
    part(
      'id organisation_id position name number note checked_on version',
      knownOrganisation('organisation_id'),
    ),
  ],
  session: [
    part('id person_id device started_at seen_at expires_at ended_at second_at by_provider', own),
    part('token_hash challenge challenge_until'),
  ],
  token: [
    part(
      'id purpose person_id organisation_id made_by made_at expires_at used_at revoked_at',
      administers,
    ),
    part('token_hash'),
  ],
  sign_in_provider: [
    part(
      'id organisation_id kind issuer client_id button asks_second only_way is_on made_at version',
      administers,
    ),
    part('client_secret'),
  ],
  identity: [part('id person_id provider_id issuer subject made_at last_used_at', own)],
  second_factor: [
    part('id person_id kind name made_at last_used_at ended_at', own),
    part('secret credential_id public_key counter transports last_step'),
  ],
  recovery_code: [part('id person_id made_at used_at', own), part('code_hash')],
  factor_reset: [
    part(
      `id person_id asked_at expires_at code_given_at first_by first_at second_by second_at
      by_operator withdrawn_at done_at`,
      own,
      keepsTheirAccount,
    ),
    part('token_hash'),
  ],
  trusted_phone: [
    part('id person_id device made_at seen_at expires_at ended_at', own),
    part('token_hash'),
  ],
  kept_form: [part('id person_id path body kept_at form_id page', own)],
} satisfies Partial<Record<keyof Database, Part[]>>

export type ProtectedTable = keyof typeof policy
