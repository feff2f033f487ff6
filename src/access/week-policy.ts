import type { Database } from '../database/schema.ts'
import { toMe, waitsWith } from './escalation-relations.ts'
import { part, readers, type Part } from './part.ts'
import {
  all,
  is,
  leadsTeam,
  manager,
  managerTold,
  own,
  teamMate,
  teamOf,
  through,
  type Rule,
} from './relations.ts'
import { attended, fiveOrMore, offeredByMe } from './sitting-relations.ts'
import { subjects } from './subjects.ts'

/** What a manager reads of a work alert that has come to them (product.md 5.4, POINTS). */
const headline: Rule = all(is("t.kind = 'work'"), manager, managerTold)

const alertReaders = readers(
  subjects.alert_work,
  subjects.alert_team,
  subjects.alert_felt,
  subjects.contact_wanted,
  subjects.help_now,
)
const partOfAlert = [through('alert', 'alert_id', ...alertReaders)]
const debriefReaders = [teamMate, leadsTeam, teamOf('manager', 'clinical')]
const partOfDebrief = [through('debrief', 'debrief_id', leadsTeam), attended('debrief_id')]

/** Alerts and how they are answered, promises, and the debrief. */
export const weekPolicy = {
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
      assessment_id session_id area kind on_organisation what due_on first_due_on status reason ended_at ended_by
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
} satisfies Partial<Record<keyof Database, Part[]>>
