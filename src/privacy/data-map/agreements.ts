import type { AgreementsTables } from '../../database/tables/agreements.ts'
import type { LoadTables } from '../../database/tables/load.ts'
import type { TimeTables } from '../../database/tables/time.ts'
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

const withAgreement = { retention: { with: 'agreement' }, onErasure: 'keep' } as const

/** What was agreed about the work, how much of it there is, and the hours it takes. */
export const agreements = {
  agreement: {
    title: 'Your agreement',
    purpose: 'So that your limits are written down, and everybody keeps to them.',
    of: { person: 'person_id' },
    key: { of: 'organisation' },
    retention: kept.work,
    onErasure: 'keep',
    columns: {
      ...technical('id employment_id version'),
      ...person('person_id proposed_by'),
      ...employer('organisation_id'),
      ...work('number status site review_calls review_calls_most review_on'),
      ...work('proposed_at in_force_at ended_at'),
      ...workSealed('reason'),
    },
  },
  agreement_element: {
    title: 'The words of your agreement',
    purpose: 'To say what was agreed.',
    of: { through: 'agreement', by: 'agreement_id' },
    key: { of: 'organisation', row: ['agreement_id', 'element'] },
    ...withAgreement,
    columns: { ...technical('agreement_id position'), ...work('element'), ...workSealed('words') },
  },
  agreement_limit: {
    title: 'The numbers of your agreement',
    purpose: 'To say when it is time to talk.',
    of: { through: 'agreement', by: 'agreement_id' },
    ...withAgreement,
    columns: { ...technical('agreement_id'), ...work('metric near past every') },
  },
  agreement_party: {
    title: 'Who signed your agreement',
    purpose: 'To show that it was agreed by all.',
    of: { through: 'agreement', by: 'agreement_id' },
    ...withAgreement,
    columns: {
      ...technical('agreement_id'),
      ...person('person_id'),
      ...work('capacity signed_at'),
    },
  },
  agreement_review: {
    title: 'Reviews of your agreement',
    purpose: 'To check every few months that it still fits.',
    of: { through: 'agreement', by: 'agreement_id' },
    key: { of: 'organisation' },
    ...withAgreement,
    columns: {
      ...technical('id agreement_id employment_id'),
      ...employer('organisation_id'),
      ...person('by_id'),
      ...work('reviewed_on next_on outcome made_at'),
      ...workSealed('words'),
    },
  },
  stretch: {
    title: 'Times you went past a limit on purpose',
    purpose: 'So that a stretch has a reason and an end.',
    of: { person: 'person_id' },
    key: { of: 'organisation' },
    retention: kept.work,
    onErasure: 'keep',
    columns: {
      ...technical('id employment_id holding_id version'),
      ...person('person_id made_by'),
      ...employer('organisation_id'),
      ...work('element from_on until_on made_at ended_at'),
      ...workSealed('reason'),
    },
  },
  employer_statement: {
    title: "The employer's words about holding",
    purpose: 'To say that holding is part of the job.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('version'),
      ...employer('organisation_id'),
      ...person('made_by'),
      ...organisation('words made_at'),
    },
  },
  employer_check: {
    title: "The employer's checklist",
    purpose: 'To show what the employer has put in place.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...employer('organisation_id'),
      ...person('checked_by'),
      ...organisation('item answer checked_on'),
    },
  },
  load_reading: {
    title: 'Your load today',
    purpose: 'To compare how much you hold with what was agreed.',
    of: { through: 'employment', by: 'employment_id' },
    retention: kept.work,
    onErasure: 'delete',
    columns: {
      ...technical('employment_id agreement_id'),
      ...work('metric value near past level judged_at'),
    },
  },
  load_snapshot: {
    title: 'Your load week by week',
    purpose: 'To see how your load changes over time.',
    of: { through: 'employment', by: 'employment_id' },
    retention: { days: kept.snapshotDays, from: ['taken_at'] },
    onErasure: 'unname',
    columns: {
      ...technical('employment_id agreement_id'),
      ...team('team_id'),
      ...work('week metric value near past level taken_at'),
      ...workYesNo('on_leave'),
      ...team('team_id'),
    },
  },
  load_weights: {
    title: 'What counts for more in a team',
    purpose: 'To count some people held for more than others.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id'),
      ...team('team_id'),
      ...person('made_by'),
      ...organisation('from_on light active intensive complex some_risk high_risk shared made_at'),
    },
  },
  leave: {
    title: 'Your leave',
    purpose: 'So that nothing is asked of you while you are away. Never why.',
    of: { person: 'person_id' },
    retention: kept.work,
    onErasure: 'unname',
    columns: {
      ...technical('id employment_id version'),
      ...person('person_id'),
      ...work('from_on until_on part made_at'),
    },
  },
  time_block: {
    title: 'Time for the community, groups, admin and training',
    purpose: 'To show the work that is not holding.',
    of: { person: 'person_id' },
    key: { of: 'person' },
    retention: kept.work,
    onErasure: 'unname',
    columns: {
      ...technical('id employment_id version'),
      ...person('person_id'),
      ...work('spent_on minutes kind made_at'),
      ...ownSealed('note'),
    },
  },
} satisfies Entries<AgreementsTables & LoadTables & TimeTables>
