import type { ActionsTables } from '../../database/tables/actions.ts'
import type { AlertsTables } from '../../database/tables/alerts.ts'
import {
  employer,
  organisation,
  person,
  team,
  technical,
  work,
  workSealed,
  workYesNo,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const ofAlert = {
  of: { through: 'alert', by: 'alert_id' },
  retention: { with: 'alert' },
  onErasure: 'keep',
} as const

/** When a limit was reached, what was said about it, and what was promised. */
export const alerts = {
  alert: {
    title: 'Your alerts',
    purpose: 'So that somebody helps when a limit is reached.',
    of: { person: 'person_id' },
    retention: kept.work,
    // But for how they felt and what only they were told: see `src/rights/forget-felt-alerts.ts`.
    onErasure: 'keep',
    columns: {
      ...technical('id employment_id cause_key agreement_id holding_id check_in_id version'),
      ...person('person_id wanted_from back_up_id acknowledged_by settlement_by'),
      ...employer('organisation_id'),
      ...team('team_id'),
      ...work('code kind level value near past state raised_at visible_at told_at'),
      ...work('acknowledge_by acknowledged_at talk_at converse_by conversed_at settlement_reason'),
      ...work('settlement_at close_reason closed_at within_since reopened_at manager_told_at'),
      ...work('act_by planned_at back_up_at snoozed_until asked_at'),
      ...workYesNo('well_past worker_only'),
    },
  },
  alert_item: {
    title: 'What your alerts are about',
    purpose: 'To lead from an alert to its cause.',
    ...ofAlert,
    columns: { ...technical('alert_id record_id'), ...work('what joined_at') },
  },
  alert_event: {
    title: 'What happened with your alerts',
    purpose: 'So that you can see who did what, and when.',
    ...ofAlert,
    columns: {
      ...technical('id alert_id agreement_id'),
      ...person('by_id'),
      ...work('at what value'),
    },
  },
  alert_context: {
    title: 'Your words beside an alert',
    purpose: 'So that your lead hears your side first.',
    ...ofAlert,
    onErasure: 'delete',
    key: { of: 'alert', row: ['alert_id'] },
    columns: {
      ...technical('alert_id version'),
      ...person('person_id'),
      ...workSealed('context'),
      ...work('changed_at'),
    },
  },
  conversation: {
    title: 'What was agreed in talks about your alerts',
    purpose: 'So that what was agreed is not lost.',
    ...ofAlert,
    key: { of: 'alert' },
    columns: {
      ...technical('id alert_id'),
      ...employer('organisation_id'),
      ...person('by_id'),
      ...work('at'),
      ...workSealed('agreed'),
    },
  },
  alert_escalation: {
    title: 'Who your alerts were passed to',
    purpose: 'So that an alert never waits with nobody.',
    ...ofAlert,
    columns: {
      ...technical('id alert_id'),
      ...person('to_id'),
      ...work('because at answer_by taken_at ended_at'),
    },
  },
  alert_snooze: {
    title: 'Alerts that were put off',
    purpose: 'So that putting off has a reason and an end.',
    ...ofAlert,
    key: { of: 'alert' },
    columns: {
      ...technical('id alert_id'),
      ...employer('organisation_id'),
      ...person('by_id'),
      ...work('at until_on ended_at'),
      ...workSealed('reason'),
    },
  },
  action: {
    title: 'What was promised about your work',
    purpose: 'So that a promise is kept.',
    of: { person: 'person_id' },
    key: { of: 'organisation' },
    retention: kept.work,
    onErasure: 'keep',
    columns: {
      ...technical('id employment_id alert_id debrief_id assessment_id session_id version'),
      ...employer('organisation_id'),
      ...team('team_id'),
      ...person('person_id owner_id for_id ended_by made_by'),
      ...work('area kind due_on first_due_on status ended_at made_at'),
      ...workYesNo('on_organisation'),
      ...workSealed('what reason'),
    },
  },
  stress_assessment: {
    title: 'Stress assessments of a team',
    purpose: 'To find what makes work hard, and to change it.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...team('team_id'),
      ...person('made_by'),
      ...organisation('made_on next_on made_at'),
    },
  },
  stress_area: {
    title: 'What a stress assessment found',
    purpose: 'To say what is hard, and what helps.',
    of: 'organisation',
    key: { of: 'organisation', row: ['assessment_id', 'area'] },
    retention: { with: 'stress_assessment' },
    onErasure: 'keep',
    columns: {
      ...technical('assessment_id'),
      ...organisation('area'),
      ...workSealed('hazards controls'),
    },
  },
} satisfies Entries<AlertsTables & ActionsTables>
