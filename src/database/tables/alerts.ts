import type { Generated } from 'kysely'
import type { Flag } from '../columns.ts'
import type { Day, Instant, Sealed, Version } from './values.ts'

export type AlertsTables = {
  alert: {
    id: string
    /** Null for what is about a team. */
    person_id: string | null
    employment_id: string | null
    organisation_id: string | null
    team_id: string | null
    code: string
    cause_key: string
    kind: 'work' | 'felt' | 'contact' | 'team'
    level: 'notice' | 'near' | 'past' | 'urgent'
    well_past: Generated<Flag>
    worker_only: Generated<Flag>
    value: number | null
    near: number | null
    past: number | null
    agreement_id: string | null
    holding_id: string | null
    check_in_id: string | null
    wanted_from: string | null
    back_up_id: string | null
    state: Generated<'open' | 'closed'>
    raised_at: Instant
    visible_at: Instant | null
    told_at: Instant | null
    acknowledge_by: Day | null
    acknowledged_at: Instant | null
    acknowledged_by: string | null
    talk_at: Instant | null
    converse_by: Day | null
    conversed_at: Instant | null
    settlement_reason: string | null
    settlement_by: string | null
    settlement_at: Instant | null
    close_reason: string | null
    closed_at: Instant | null
    within_since: Day | null
    reopened_at: Instant | null
    manager_told_at: Instant | null
    /** The last day for a relief plan, where one is owed. */
    act_by: Day | null
    planned_at: Instant | null
    /** When the back-up may see it; null is at once. */
    back_up_at: Instant | null
    snoozed_until: Day | null
    /** When an answer was asked for afresh, after one that was not enough or out of date. */
    asked_at: Instant | null
    version: Version
  }
  alert_item: {
    alert_id: string
    what:
      | 'holding'
      | 'contact'
      | 'employment'
      | 'week'
      | 'item'
      | 'action'
      | 'debrief'
      | 'session'
      | 'contract'
    record_id: string
    joined_at: Instant
  }
  alert_event: {
    id: string
    alert_id: string
    at: Instant
    by_id: string | null
    what: string
    value: number | null
    agreement_id: string | null
  }
  alert_context: {
    alert_id: string
    person_id: string
    context: Sealed
    changed_at: Instant
    version: Version
  }
  conversation: {
    id: string
    alert_id: string
    organisation_id: string
    by_id: string
    at: Instant
    agreed: Sealed
  }
  alert_escalation: {
    id: string
    alert_id: string
    to_id: string
    because: 'acknowledge' | 'converse' | 'act' | 'help'
    at: Instant
    answer_by: Day
    taken_at: Instant | null
    ended_at: Instant | null
  }
  alert_snooze: {
    id: string
    alert_id: string
    organisation_id: string
    by_id: string
    at: Instant
    until_on: Day
    reason: Sealed
    ended_at: Instant | null
  }
}
