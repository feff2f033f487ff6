import type { PeopleTables } from '../../database/tables/people.ts'
import {
  employer,
  identity,
  organisation,
  own,
  person,
  team,
  technical,
  secret,
  work,
  workYesNo,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

/** Who works where, who looks after whom, and what somebody chose to show. */
export const people = {
  organisation: {
    title: 'Organisations',
    purpose: 'To say who employs whom.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version created_at'),
      ...organisation('name kind made_up'),
    },
  },
  team: {
    title: 'Teams',
    purpose: 'To know who works beside whom.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...employer('organisation_id'),
      ...organisation('name site'),
    },
  },
  person: {
    title: 'Who you are',
    purpose: 'So that your team knows your name, and you can sign in.',
    of: { person: 'id' },
    retention: kept.work,
    onErasure: 'unname',
    columns: {
      ...technical('id version'),
      ...identity('name email deactivated_at created_at theme digest_at'),
      ...own('felt_sharing'),
      ...person('felt_sharing_with'),
      ...secret('password'),
    },
  },
  administrator: {
    title: 'Where you are an administrator',
    purpose: 'To know who may let people in.',
    of: { person: 'person_id' },
    retention: kept.work,
    onErasure: 'keep',
    columns: {
      ...person('person_id'),
      ...employer('organisation_id'),
      ...work('from_at until_at'),
    },
  },
  employment: {
    title: 'Your jobs and hours',
    purpose: 'To set fair limits for your hours, and to know who may see your work.',
    of: { person: 'person_id' },
    retention: kept.work,
    onErasure: 'keep',
    columns: {
      ...technical('id version'),
      ...person('person_id'),
      ...employer('organisation_id'),
      ...team('team_id'),
      ...work('job weekly_hours working_hours started_in_role from_on until_on'),
      ...workYesNo('holds'),
    },
  },
  bond: {
    title: 'Who leads and supports you',
    purpose: 'To decide who may see your work, and until when.',
    of: { through: 'employment', by: 'employment_id' },
    retention: kept.work,
    onErasure: 'keep',
    columns: {
      ...technical('id employment_id version'),
      ...person('viewer_id'),
      ...work('kind from_at until_at'),
    },
  },
  share: {
    title: 'What you chose to show',
    purpose: 'To show it to the one person you chose, until you take it back.',
    of: { person: 'owner_id' },
    retention: kept.privately,
    onErasure: 'delete',
    columns: {
      ...technical('id record_id'),
      ...person('owner_id to_id'),
      ...own('what from_at until_at revoked_at'),
    },
  },
  help_contact: {
    title: 'Numbers for urgent help',
    purpose: 'So that everybody knows who to ring.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id position version'),
      ...employer('organisation_id'),
      ...organisation('name number note checked_on'),
    },
  },
} satisfies Entries<PeopleTables>
