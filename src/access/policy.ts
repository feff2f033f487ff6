import type { Database } from '../database/schema.ts'
import {
  acquainted,
  administers,
  administersBond,
  administersPerson,
  administersTheirs,
  all,
  eitherEndOfBond,
  eitherEndOfShare,
  employmentBond,
  employmentManaged,
  is,
  knownOrganisation,
  knownTeam,
  leadsTeam,
  line,
  manager,
  managerTold,
  own,
  sameTeam,
  self,
  teamMate,
  teamOf,
  through,
  type Rule,
} from './relations.ts'
import { toMe, waitsWith } from './escalation-relations.ts'
import { attended, fiveOrMore, offeredByMe } from './sitting-relations.ts'
import type { Subject } from './subject.ts'
import { subjects } from './subjects.ts'

/** What a manager reads of a work alert that has come to them (product.md 5.4, POINTS). */
const headline: Rule = all(is("t.kind = 'work'"), manager, managerTold)

const readers = (...of: Subject[]): Rule[] =>
  of.flatMap(({ cells }) => Object.values(cells).flatMap(({ rows }) => (rows ? [rows] : [])))

const alertReaders = readers(
  subjects.alert_work,
  subjects.alert_team,
  subjects.alert_felt,
  subjects.contact_wanted,
  subjects.help_now,
)
const partOfAlert = [through('alert', 'alert_id', ...alertReaders)]
const partOfAgreement = [through('agreement', 'agreement_id', ...readers(subjects.agreement))]
const debriefReaders = [teamMate, leadsTeam, teamOf('manager', 'clinical')]
const partOfDebrief = [through('debrief', 'debrief_id', leadsTeam), attended('debrief_id')]
const throughOwnHolding = through('holding', 'holding_id', own, line)

/** Fields that go to the same readers. */
export type Part = { fields: string[]; readers: Rule[] }

const part = (fields: string, ...rules: Rule[]): Part => ({
  fields: fields.trim().split(/\s+/),
  readers: rules,
})

/**
 * Which rows and fields of each protected table go to whom: with `subjects`, the only place that
 * says so. The first part of a table names all its readers; a reader missing from a later part
 * gets null there. A table without an entry cannot be read through a view at all.
 */
export const policy = {
  check_in: [
    part('id person_id week felt_load evenings made_at', ...readers(subjects.felt)),
    part(
      `note list_right carrying contact_wanted contact_person sharing sharing_with changed_at version`,
      ...readers(subjects.check_in_note),
    ),
  ],
  holding: [
    part(
      `id employment_id person_id ref label referrer_role opened_on held_since for_waiting for_change
      for_practice for_witness no_provision waiting_list not_ready complexity waiting_for waiting_since
      intensity many_problems nobody_else risk risk_since progress progress_since approach
      limits_explained offloaded sessions_correction paused_days next_review_on status status_since
      ended_on end_reason reopened_from practice_id handed_from planned_end_on pause_reason
      created_at changed_at version`,
      ...readers(subjects.holding),
    ),
    part('note way_back step_down sessions_reason', ...readers(subjects.holding_note)),
  ],
  holding_change: [part('id holding_id at by_id what was now', throughOwnHolding)],
  contact: [
    part(
      `id holding_id employment_id person_id at minutes medium chosen_by kind out_of_hours review_call
      made_at version`,
      ...readers(subjects.contact),
    ),
    part('note', ...readers(subjects.contact_note)),
  ],
  co_holder: [
    part(
      `id holding_id employment_id person_id role co_person_id name spoken_on accepted_at from_at
      ended_at kind declined_at version`,
      ...readers(subjects.co_holder),
    ),
    part('shares', ...readers(subjects.co_holder_share)),
  ],
  holding_review: [
    part(
      'id holding_id employment_id person_id reviewed_on answer sessions next_review_on made_at',
      ...readers(subjects.contact),
    ),
    part('note', ...readers(subjects.contact_note)),
  ],
  handover: [
    part(
      `id holding_id employment_id person_id to_employment_id to_id asked_by asked_at label message
      status answered_at answer new_holding_id version`,
      ...readers(subjects.handover),
    ),
  ],
  advice_request: [
    part(
      `id holding_id employment_id person_id to_id label question asked_at answer who_holds answered_at
      withdrawn_at version`,
      ...readers(subjects.advice),
    ),
  ],
  service_gap: [
    part(
      'id organisation_id team_id need area opened_on closed_on version',
      through('team', 'team_id', knownTeam),
    ),
  ],
  practice: [
    part('id organisation_id name ended_at version', knownOrganisation('organisation_id')),
  ],
  time_block: [
    part(
      'id employment_id person_id spent_on minutes kind made_at version',
      ...readers(subjects.time),
    ),
    part('note', ...readers(subjects.time_note)),
  ],
  leave: [
    part(
      'id employment_id person_id from_on until_on part made_at version',
      ...readers(subjects.leave),
    ),
  ],
  load_snapshot: [
    part(
      'employment_id week metric value near past level agreement_id on_leave taken_at',
      ...readers(subjects.load),
    ),
  ],
  load_weights: [
    part(
      `id team_id from_on light active intensive complex some_risk high_risk shared made_by made_at`,
      through('team', 'team_id', knownTeam),
    ),
  ],
  load_reading: [
    part(
      'employment_id metric value near past level agreement_id judged_at',
      ...readers(subjects.load),
    ),
  ],
  agreement: [
    part(
      `id employment_id person_id organisation_id number status site review_calls review_calls_most
      reason review_on proposed_by proposed_at in_force_at ended_at version`,
      ...readers(subjects.agreement),
    ),
  ],
  agreement_element: [part('agreement_id element position words', ...partOfAgreement)],
  agreement_limit: [part('agreement_id metric near past every', ...partOfAgreement)],
  agreement_review: [
    part(
      `id agreement_id employment_id organisation_id reviewed_on next_on outcome words by_id made_at`,
      ...partOfAgreement,
    ),
  ],
  stretch: [
    part(
      `id employment_id person_id organisation_id holding_id element reason from_on until_on made_by
      made_at ended_at version`,
      ...readers(subjects.stretch),
    ),
  ],
  employer_statement: [
    part('organisation_id words made_by made_at version', knownOrganisation('organisation_id')),
  ],
  employer_check: [
    part('organisation_id item answer checked_on checked_by', knownOrganisation('organisation_id')),
  ],
  agreement_party: [part('agreement_id person_id capacity signed_at', ...partOfAgreement)],
  alert: [
    part(
      `id organisation_id team_id kind level state raised_at visible_at acknowledge_by
      acknowledged_at asked_at version`,
      ...alertReaders,
      headline,
      waitsWith,
    ),
    part(
      `person_id employment_id code well_past worker_only value near past agreement_id converse_by
      conversed_at act_by planned_at snoozed_until close_reason closed_at manager_told_at`,
      ...alertReaders,
      headline,
    ),
    part(
      `cause_key holding_id check_in_id wanted_from back_up_id told_at acknowledged_by talk_at
      settlement_reason settlement_by settlement_at within_since reopened_at back_up_at`,
      ...alertReaders,
    ),
  ],
  alert_item: [part('alert_id what record_id joined_at', ...partOfAlert)],
  alert_event: [part('id alert_id at by_id what value agreement_id', ...partOfAlert)],
  alert_context: [part('alert_id person_id context changed_at version', ...partOfAlert)],
  conversation: [part('id alert_id organisation_id by_id at agreed', ...partOfAlert)],
  alert_escalation: [
    part('id alert_id to_id because at answer_by taken_at ended_at', ...partOfAlert, toMe),
  ],
  alert_snooze: [
    part('id alert_id organisation_id by_id at until_on reason ended_at', ...partOfAlert),
  ],
  action: [
    part(
      `id organisation_id team_id employment_id person_id owner_id for_id alert_id debrief_id
      assessment_id area kind on_organisation what due_on first_due_on status reason ended_at ended_by
      made_by made_at version`,
      ...readers(subjects.action),
      ...partOfAlert,
      ...partOfDebrief,
      through('stress_assessment', 'assessment_id', teamOf('line', 'manager')),
    ),
  ],
  stress_assessment: [
    part(
      'id organisation_id team_id made_on next_on made_by made_at version',
      teamOf('line', 'manager'),
    ),
  ],
  stress_area: [
    part(
      'assessment_id area hazards controls',
      through('stress_assessment', 'assessment_id', teamOf('line', 'manager')),
    ),
  ],
  debrief_schedule: [
    part(
      `team_id organisation_id weekday at minutes cover_id from_on ended_on made_by made_at version`,
      ...debriefReaders,
    ),
  ],
  debrief_rota: [part('team_id position person_id', ...debriefReaders)],
  debrief: [
    part(
      `id organisation_id team_id kind held_on planned_at state step facilitator_id why_not opened_at
      opened_by closed_at closed_by made_by made_at version`,
      ...debriefReaders,
    ),
  ],
  debrief_attendance: [
    part(
      'debrief_id person_id how joined_at left_at passed mood_in mood_out',
      own,
      ...partOfDebrief,
    ),
  ],
  debrief_mood: [
    part('debrief_id moment mood given', ...partOfDebrief.map((rule) => all(fiveOrMore, rule))),
  ],
  debrief_theme: [part('debrief_id theme', ...readers(subjects.debrief_theme))],
  carrying_item: [
    part(
      `id organisation_id team_id person_id employment_id debrief_id holding_id alert_id source words
      offered_by brought_at withdrawn_at answer second_id second_name agreed_at co_holder_id
      handover_id ask_first answered_by answered_at looked_at added_at version`,
      ...readers(subjects.debrief_item),
      offeredByMe,
    ),
  ],
  notice: [
    part(
      'id dedupe_key person_id what about urgency made_at from_at mailed mailed_at seen_at',
      own,
    ),
  ],
  mail: [
    part('id person_id things made_at attempts sent_at gave_up_at problem', own, administersTheirs),
    part('kind next_try_at', own),
    part('dedupe_key leased_until'),
  ],

  person: [
    part('id name deactivated_at created_at version', self, acquainted),
    part('email', self, administersPerson),
    part('theme felt_sharing felt_sharing_with digest_at', self),
    part('password'),
  ],
  organisation: [part('id name kind made_up created_at version', knownOrganisation('id'))],
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
    part('id person_id device started_at seen_at expires_at ended_at', own),
    part('token_hash'),
  ],
  token: [
    part(
      'id purpose person_id organisation_id made_by made_at expires_at used_at revoked_at',
      administers,
    ),
    part('token_hash'),
  ],
  kept_form: [part('id person_id path body kept_at', own)],
} satisfies Partial<Record<keyof Database, Part[]>>

export type ProtectedTable = keyof typeof policy
