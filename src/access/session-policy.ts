import type { Database } from '../database/schema.ts'
import { part, readers, type Part } from './part.ts'
import { knownTeam } from './acquaintance-relations.ts'
import { all, line, manager, own, through } from './relations.ts'
import {
  external,
  managesPlace,
  supervisesNear,
  throughPeople,
  throughSessions,
  workerKnows,
} from './session-relations.ts'
import { sessionSubjects } from './session-subjects.ts'

const log = readers(sessionSubjects.supervision_log)
const agreementReaders = readers(sessionSubjects.supervision_agreement)
const ofSession = throughPeople('session_id', ...log)
const ofPreparation = through(
  'preparation',
  'preparation_id',
  ...readers(sessionSubjects.preparation),
)
const ofRecord = through('session_record', 'record_id', ...readers(sessionSubjects.session_record))
const ownSupervisor = through('supervisor', 'supervisor_id', own)
const contractReaders = [managesPlace, ownSupervisor]
const ofContract = through('contract', 'contract_id', ...contractReaders)

/** Supervision: who meets whom, what is kept of it, and what is paid for it. */
export const sessionPolicy = {
  supervisor: [
    part('id organisation_id person_id name ended_at', own, managesPlace, supervisesNear),
    part(
      `email approach registration_body registration_number insurance_until dbs_until rate_pence
      access_needs in_room by_video by_phone availability made_by made_at version`,
      own,
      managesPlace,
    ),
  ],
  support_default: [
    part(
      'id team_id type every unit minutes first_every from_on made_by made_at',
      through('team', 'team_id', knownTeam),
    ),
  ],
  supervision_agreement: [
    part(
      `id employment_id person_id organisation_id number type status giver_id supervisor_id every unit
      first_every minutes normative formative restorative credit_rule keeps review_on proposed_at
      in_force_at ended_at version`,
      ...agreementReaders,
      manager,
    ),
    part('purpose exceptions urgent employer_knows proposed_by end_reason', ...agreementReaders),
  ],
  supervision_party: [
    part(
      'agreement_id capacity person_id signed_at signed_how kept_by',
      through('supervision_agreement', 'agreement_id', ...agreementReaders, manager),
    ),
  ],
  session_series: [
    part(
      `id organisation_id type giver_id supervisor_id contract_id every_weeks nth weekday first_on at
      minutes made_by made_at ended_at version`,
      throughSessions(...log),
      managesPlace,
    ),
  ],
  supervision_session: [
    part(
      `id organisation_id series_id type giver_id supervisor_id contract_id starts_at minutes
      held_minutes place status ended_by reason protected_kept normative formative restorative sequence made_by made_at
      changed_at version`,
      throughPeople('id', ...log),
    ),
  ],
  session_change: [part('id session_id what by_side reason was_at now_at by_id at', ofSession)],
  supervisee: [
    part(
      'id session_id employment_id person_id status credited_minutes confirmed_by confirmed_at version',
      ...log,
    ),
    part('support learning cases management helped', ...readers(sessionSubjects.session_split)),
  ],
  preparation: [
    part(
      `id session_id employment_id person_id words normative formative restorative sent_to sent_at
      taken_back_at`,
      ...readers(sessionSubjects.preparation),
    ),
    part('made_at changed_at version', own),
  ],
  preparation_item: [
    part('id preparation_id person_id what record_id words position', ofPreparation),
  ],
  session_record: [
    part(
      `id session_id employment_id person_id sealed_for words by_id worker_agreed_at giver_agreed_at
      made_at changed_at version`,
      ...readers(sessionSubjects.session_record),
    ),
  ],
  session_record_version: [
    part('id record_id person_id sealed_for number words by_id made_at', ofRecord),
  ],
  session_comment: [part('id record_id person_id sealed_for what words by_id made_at', ofRecord)],
  talking_point: [
    part(
      'id organisation_id employment_id person_id by_id words added_at session_id talked_at version',
      ...readers(sessionSubjects.talking_point),
    ),
  ],
  contract: [
    part(
      `id organisation_id supervisor_id starts_on confidentiality renews_id ended_at made_by made_at
      version`,
      ...contractReaders,
    ),
  ],
  contract_terms: [
    part(
      `id contract_id from_on ends_on rate_pence credit_rule group_most notice_hours reason made_by
      made_at`,
      ofContract,
    ),
  ],
  contract_purchase: [
    part('id contract_id bought_on minutes pence reason made_by made_at', ofContract),
  ],
  contract_team: [part('contract_id team_id', ofContract)],
  contract_allocation: [
    part(
      'id contract_id employment_id person_id minutes from_on until_on made_by made_at version',
      ofContract,
      own,
      line,
    ),
  ],
  contract_charge: [
    part('session_id contract_id starts_at people minutes pence state why changed_at', ofContract),
  ],
  supervisor_link: [
    part(
      'id supervisor_id purpose session_id made_by made_at expires_at used_at revoked_at',
      through('supervisor', 'supervisor_id', managesPlace),
    ),
    part('token_hash'),
  ],
  broken_confidence: [
    part(
      'id session_id supervisor_id employment_id person_id reason told worker_knows told_on at',
      all(own, workerKnows),
      manager,
      all(external, ownSupervisor),
    ),
  ],
  calendar_feed: [part('id person_id made_at revoked_at', own), part('token_hash')],
} satisfies Partial<Record<keyof Database, Part[]>>
