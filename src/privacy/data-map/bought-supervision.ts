import type { BoughtSupervisionTables } from '../../database/tables/bought-supervision.ts'
import type { SupervisionTables } from '../../database/tables/supervision.ts'
import {
  employer,
  organisation,
  person,
  secret,
  team,
  technical,
  work,
  workSealed,
  workYesNo,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const ofOrganisation = {
  of: 'organisation',
  retention: 'while_used',
  onErasure: 'keep',
} as const
const ofPerson = { of: { person: 'person_id' }, retention: kept.work } as const
const ofContract = {
  of: 'organisation',
  retention: { with: 'contract' },
  onErasure: 'keep',
} as const

/** Supervisors outside, what is bought from them, and how they say who came. */
export const boughtSupervision = {
  supervisor: {
    title: 'Supervisors outside',
    purpose: 'To find, book and pay supervisors.',
    ...ofOrganisation,
    key: { of: 'organisation' },
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...person('person_id made_by'),
      ...organisation('name email approach registration_body registration_number'),
      ...organisation('insurance_until dbs_until rate_pence in_room by_video by_phone'),
      ...organisation('availability ended_at made_at'),
      ...workSealed('access_needs'),
    },
  },
  contract: {
    title: 'Contracts with supervisors',
    purpose: 'To know what was bought, and on what terms.',
    ...ofOrganisation,
    key: { of: 'organisation' },
    columns: {
      ...technical('id supervisor_id renews_id version'),
      ...employer('organisation_id'),
      ...person('made_by'),
      ...organisation('starts_on ended_at made_at'),
      ...workSealed('confidentiality'),
    },
  },
  contract_terms: {
    title: 'Terms of a contract',
    purpose: 'So that a change never rewrites the past.',
    ...ofContract,
    columns: {
      ...technical('id contract_id'),
      ...person('made_by'),
      ...organisation(
        'from_on ends_on rate_pence credit_rule group_most notice_hours reason made_at',
      ),
    },
  },
  contract_purchase: {
    title: 'Hours bought',
    purpose: 'To know how many hours there are, and what they cost.',
    ...ofContract,
    columns: {
      ...technical('id contract_id'),
      ...person('made_by'),
      ...organisation('bought_on minutes pence reason made_at'),
    },
  },
  contract_team: {
    title: 'Teams of a contract',
    purpose: 'To know whom it is for.',
    ...ofContract,
    columns: { ...technical('contract_id'), ...team('team_id') },
  },
  contract_charge: {
    title: 'What a session costs',
    purpose: 'To pay for what was given, and for nothing else.',
    ...ofContract,
    columns: {
      ...technical('session_id contract_id'),
      ...organisation('starts_at people minutes pence state why changed_at'),
    },
  },
  contract_allocation: {
    title: 'Supervision outside that is meant for you',
    purpose: 'So that hours are kept for you.',
    ...ofPerson,
    onErasure: 'delete',
    columns: {
      ...technical('id contract_id employment_id version'),
      ...person('person_id made_by'),
      ...work('minutes from_on until_on made_at'),
    },
  },
  supervisor_link: {
    title: 'Links for supervisors without a sign-in',
    purpose: 'So that a link works once, for one thing.',
    of: 'nobody',
    retention: { days: kept.sessionDays, from: ['expires_at'] },
    onErasure: 'keep',
    columns: {
      ...technical('id supervisor_id purpose session_id made_at expires_at used_at revoked_at'),
      ...person('made_by'),
      ...secret('token_hash'),
    },
  },
  broken_confidence: {
    title: 'When a supervisor had to tell somebody',
    purpose: 'To record why and whom they told, and that you know. Never what was said.',
    ...ofPerson,
    onErasure: 'keep',
    columns: {
      ...technical('id session_id supervisor_id employment_id'),
      ...person('person_id'),
      ...work('reason told told_on at'),
      ...workYesNo('worker_knows'),
    },
  },
  calendar_feed: {
    title: 'Your calendar address',
    purpose: 'So that your own calendar can show your sessions.',
    of: { person: 'person_id' },
    retention: { days: kept.sessionDays, from: ['revoked_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id'),
      ...person('person_id'),
      ...work('made_at revoked_at'),
      ...secret('token_hash'),
    },
  },
} satisfies Entries<BoughtSupervisionTables & Pick<SupervisionTables, 'supervisor'>>
