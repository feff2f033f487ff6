import type { Database } from '../database/schema.ts'
import { part, readers, type Part } from './part.ts'
import { knownOrganisation, knownTeam } from './acquaintance-relations.ts'
import { line, own, through } from './relations.ts'
import { subjects } from './subjects.ts'

const partOfAgreement = [through('agreement', 'agreement_id', ...readers(subjects.agreement))]
const throughOwnHolding = through('holding', 'holding_id', own, line)

/** What a link worker does, and what was agreed about it. */
export const workPolicy = {
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
      'employment_id week metric value near past level agreement_id on_leave taken_at team_id',
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
  document_part: [
    part(
      'id organisation_id document part number ours answers made_by made_at',
      knownOrganisation('organisation_id'),
    ),
  ],
  agreement_party: [part('agreement_id person_id capacity signed_at', ...partOfAgreement)],
} satisfies Partial<Record<keyof Database, Part[]>>
