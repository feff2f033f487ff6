import type { HoldingsTables } from '../../database/tables/holdings.ts'
import {
  employer,
  organisation,
  ownSealed,
  person,
  team,
  technical,
  work,
  workSealed,
  workYesNo,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const ofWorker = {
  of: { person: 'person_id' },
  key: { of: 'person' },
  retention: kept.work,
  onErasure: 'unname',
} as const

/** The people held, never by name, and who shares in it. */
export const holdings = {
  holding: {
    title: 'People you hold',
    purpose: 'To see how much you carry, and to share it before it is too much.',
    ...ofWorker,
    columns: {
      ...technical('id employment_id version reopened_from practice_id handed_from'),
      ...person('person_id'),
      ...work('ref referrer_role opened_on held_since waiting_for waiting_since intensity risk'),
      ...work('risk_since progress progress_since approach sessions_correction paused_days'),
      ...work('next_review_on status status_since ended_on end_reason planned_end_on'),
      ...work('pause_reason created_at changed_at'),
      ...workYesNo('for_waiting for_change for_practice for_witness no_provision waiting_list'),
      ...workYesNo('not_ready complexity many_problems nobody_else limits_explained offloaded'),
      ...workSealed('label'),
      ...ownSealed('note way_back step_down sessions_reason'),
    },
  },
  holding_change: {
    title: 'What changed about people you hold',
    purpose: 'So that you can look back.',
    of: { through: 'holding', by: 'holding_id' },
    retention: { with: 'holding' },
    onErasure: 'unname',
    columns: {
      ...technical('id holding_id'),
      ...person('by_id'),
      ...work('at what was now'),
    },
  },
  contact: {
    title: 'Calls, visits and messages',
    purpose: 'To count the time that holding takes.',
    ...ofWorker,
    columns: {
      ...technical('id holding_id employment_id version'),
      ...person('person_id'),
      ...work('at minutes medium chosen_by kind made_at'),
      ...workYesNo('out_of_hours review_call'),
      ...ownSealed('note'),
    },
  },
  co_holder: {
    title: 'Who holds someone with you',
    purpose: 'So that you are not alone with it.',
    ...ofWorker,
    columns: {
      ...technical('id holding_id employment_id version'),
      ...person('person_id co_person_id'),
      ...work('role spoken_on accepted_at from_at ended_at kind declined_at'),
      ...workSealed('name'),
      ...ownSealed('shares'),
    },
  },
  holding_review: {
    title: 'Reviews of people you hold',
    purpose: 'To ask now and then if it is still right to hold.',
    ...ofWorker,
    columns: {
      ...technical('id holding_id employment_id'),
      ...person('person_id'),
      ...work('reviewed_on answer sessions next_review_on made_at'),
      ...ownSealed('note'),
    },
  },
  handover: {
    title: 'Handovers you asked for',
    purpose: 'To pass someone on with care, and only when the other says yes.',
    ...ofWorker,
    columns: {
      ...technical('id holding_id employment_id to_employment_id new_holding_id version'),
      ...person('person_id to_id asked_by'),
      ...work('asked_at status answered_at'),
      ...workSealed('label message answer'),
    },
  },
  advice_request: {
    title: 'Advice you asked for',
    purpose: 'So that you can ask a clinician, and keep the answer.',
    ...ofWorker,
    columns: {
      ...technical('id holding_id employment_id version'),
      ...person('person_id to_id'),
      ...work('asked_at who_holds answered_at withdrawn_at'),
      ...workSealed('label question answer'),
    },
  },
  service_gap: {
    title: 'Services that are missing',
    purpose: 'To show what people wait for.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...team('team_id'),
      ...organisation('need area opened_on closed_on'),
    },
  },
  practice: {
    title: 'GP practices',
    purpose: 'To see as a pattern what practices pass on.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...organisation('name ended_at'),
    },
  },
} satisfies Entries<HoldingsTables>
