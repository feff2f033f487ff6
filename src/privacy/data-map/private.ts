import type { ReflectionsTables } from '../../database/tables/reflections.ts'
import type { RightsTables } from '../../database/tables/rights.ts'
import type { WellnessPlansTables } from '../../database/tables/wellness-plans.ts'
import {
  employer,
  organisation,
  own,
  ownSealed,
  ownYesNo,
  person,
  secret,
  technical,
  work,
  workSealed,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const ofPerson = {
  of: { person: 'person_id' },
  retention: kept.privately,
  onErasure: 'delete',
} as const
const ofWriter = { ...ofPerson, key: { of: 'person' } } as const

/** What people write for themselves, and how it was handled. */
export const privateWriting = {
  reflection: {
    title: 'Your reflections',
    purpose: 'So that you can think and learn, alone.',
    ...ofWriter,
    columns: {
      ...technical('id version'),
      ...person('person_id'),
      ...own('model made_at changed_at'),
      ...ownYesNo('cpd'),
      ...ownSealed('title body tags'),
    },
  },
  excerpt: {
    title: 'Lines of a reflection that you sent',
    purpose: 'To show a few lines to somebody you trust.',
    ...ofWriter,
    columns: {
      ...technical('id reflection_id version'),
      ...person('person_id'),
      ...ownSealed('words'),
      ...own('sent_at'),
    },
  },
  instrument: {
    title: 'Question sets of an organisation',
    purpose: 'To offer checks that people can fill in for themselves.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...person('loaded_by'),
      ...organisation('name number definition loaded_at ended_at'),
    },
  },
  instrument_answer: {
    title: 'Your answers to question sets',
    purpose: 'So that you can see your own trend.',
    ...ofWriter,
    columns: {
      ...technical('id instrument_id version'),
      ...person('person_id'),
      ...ownSealed('answers'),
      ...own('answered_at'),
    },
  },
  wellness_plan: {
    title: 'Your wellness plan',
    purpose: 'So that you know what helps you, and can ask for it.',
    ...ofPerson,
    columns: {
      ...technical('id version'),
      ...person('person_id buddy_id agree_with'),
      ...own('review_on asked_at agreed_at made_at changed_at'),
    },
  },
  plan_section: {
    title: 'What your wellness plan says',
    purpose: 'To show one part, and only to those you tick.',
    ...ofWriter,
    columns: {
      ...technical('id plan_id version'),
      ...person('person_id'),
      ...own('section changed_at'),
      ...ownSealed('words'),
    },
  },
  plan_version: {
    title: 'What your wellness plan said before',
    purpose: 'So that you can see what changed.',
    ...ofWriter,
    columns: {
      ...technical('id section_id'),
      ...person('person_id'),
      ...own('number made_at'),
      ...ownSealed('words'),
    },
  },
  access_log: {
    title: 'Who opened your information',
    purpose: 'So that nobody can look without you knowing.',
    of: { person: 'owner_id' },
    retention: { days: kept.accessLogDays, from: ['at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id record_id'),
      ...person('owner_id viewer_id'),
      ...work('what at'),
      ...secret('slot'),
    },
  },
  audit_link: {
    title: 'What holds the audit together',
    purpose: 'So that a changed line of the audit is noticed.',
    of: 'nobody',
    retention: { with: 'audit' },
    onErasure: 'keep',
    columns: technical('chain number audit_id mac'),
  },
  erasure: {
    title: 'Who was erased',
    purpose: 'So that a backup never brings an erased person back.',
    of: 'organisation',
    retention: { days: kept.erasureDays, from: ['at'] },
    onErasure: 'keep',
    columns: {
      ...technical('id'),
      ...person('person_id asked_by'),
      ...employer('organisation_id'),
      ...organisation('reason at'),
    },
  },
  complaint: {
    title: 'Complaints you sent',
    purpose: 'So that your organisation answers you.',
    of: { person: 'person_id' },
    key: { of: 'organisation' },
    retention: { days: kept.complaintDays, from: ['sent_at'] },
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...person('person_id answered_by'),
      ...work('sent_at answered_at'),
      ...workSealed('words answer'),
    },
  },
} satisfies Entries<ReflectionsTables & WellnessPlansTables & RightsTables>
