import type { AccountsTables } from '../../database/tables/accounts.ts'
import type { NoticesTables } from '../../database/tables/notices.ts'
import {
  employer,
  identity,
  ownSealed,
  person,
  secret,
  technical,
  work,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const isLock = 'This is part of a lock. Showing it would help somebody break in.'
const isRecord =
  'It says what was done, never what was written. Whoever runs the server can look it up.'

/** Signing in, what is held for a moment, and what somebody was told. */
export const accounts = {
  session: {
    title: 'Where you are signed in',
    purpose: 'So that you can see your devices, and sign them out.',
    of: { person: 'person_id' },
    retention: { days: kept.sessionDays, from: ['ended_at', 'expires_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id'),
      ...person('person_id'),
      ...identity('device started_at seen_at expires_at ended_at second_at'),
      by_provider: { class: 'identity', yesNo: true },
      ...secret('token_hash challenge challenge_until'),
    },
  },
  token: {
    title: 'Invitations and new passwords',
    purpose: 'So that a link works once, for one person.',
    of: { person: 'person_id' },
    retention: { days: kept.sessionDays, from: ['expires_at'] },
    onErasure: 'delete',
    notGiven: isLock,
    columns: {
      ...technical('id purpose made_at expires_at used_at revoked_at'),
      ...person('person_id made_by'),
      ...employer('organisation_id'),
      ...secret('token_hash'),
    },
  },
  attempt: {
    title: 'Wrong passwords',
    purpose: 'To slow down guessing.',
    of: 'nobody',
    retention: { days: kept.attemptDays, from: ['blocked_until', 'since'] },
    onErasure: 'keep',
    columns: technical('target failures since blocked_until'),
  },
  form_receipt: {
    title: 'Forms you sent',
    purpose: 'So that a form sent twice is stored once.',
    of: { person: 'person_id' },
    retention: { days: kept.receiptDays, from: ['at'] },
    onErasure: 'delete',
    notGiven: 'Only form numbers are kept, for a month.',
    columns: { ...technical('form_id action answer at'), ...person('person_id') },
  },
  kept_form: {
    title: 'Words you have not saved yet',
    purpose: 'So that you never lose what you typed.',
    of: { person: 'person_id' },
    key: { of: 'person' },
    retention: { days: kept.draftDays, from: ['kept_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id path form_id page'),
      ...person('person_id'),
      ...ownSealed('body'),
      ...identity('kept_at'),
    },
  },
  vault_key: {
    title: 'The key that locks your words',
    purpose: 'To lock what you write.',
    of: { person: 'owner_id' },
    retention: kept.work,
    onErasure: 'delete',
    notGiven: isLock,
    columns: { ...technical('owner_id key_version'), ...secret('wrapped') },
  },
  audit: {
    title: 'What you changed, and when',
    purpose: 'So that mistakes and misuse can be found.',
    of: { person: 'actor_id' },
    retention: { days: kept.auditDays, from: ['at'] },
    onErasure: 'keep',
    notGiven: isRecord,
    columns: {
      ...technical('id object_id'),
      ...person('actor_id'),
      ...employer('organisation_id'),
      ...work('at action reason'),
    },
  },
  setting: {
    title: 'Settings',
    purpose: 'To make Holdfast work.',
    of: 'nobody',
    retention: 'while_used',
    onErasure: 'keep',
    columns: technical('name value'),
  },
  notice: {
    title: 'What you were told',
    purpose: 'So that you hear of what waits for you.',
    of: { person: 'person_id' },
    retention: { days: kept.noticeDays, from: ['seen_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id dedupe_key about'),
      ...person('person_id'),
      ...work('what urgency made_at from_at mailed mailed_at seen_at'),
    },
  },
  mail: {
    title: 'Mails sent to you',
    purpose: 'To send each mail once.',
    of: { person: 'person_id' },
    retention: { days: kept.mailDays, from: ['sent_at', 'gave_up_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id supervisor_id session_id sequence'),
      ...person('person_id'),
      ...work('kind things made_at attempts next_try_at sent_at gave_up_at problem'),
      ...identity('old_address'),
      ...secret('dedupe_key leased_until'),
    },
  },
  job: {
    title: 'Work of the server',
    purpose: 'So that only one server does each thing.',
    of: 'nobody',
    retention: 'while_used',
    onErasure: 'keep',
    columns: technical('name holder leased_until done_at'),
  },
} satisfies Entries<AccountsTables & NoticesTables>
