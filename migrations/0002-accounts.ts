import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

export const accounts = (dialect: Dialect) => {
  const { instant, sealed, end } = columnTypes(dialect)
  return [
    `create table session (
      token_hash text primary key,
      id text not null unique,
      person_id text not null references person (id),
      device text not null,
      started_at ${instant} not null,
      seen_at ${instant} not null,
      expires_at ${instant} not null,
      ended_at ${instant}
    ${end}`,
    'create index session_person on session (person_id, expires_at)',
    `create table token (
      token_hash text primary key,
      id text not null unique,
      ${oneOf('purpose', ['invitation', 'password_reset', 'first_administrator'])},
      person_id text references person (id),
      organisation_id text references organisation (id),
      made_by text references person (id),
      made_at ${instant} not null,
      expires_at ${instant} not null,
      used_at ${instant},
      revoked_at ${instant}
    ${end}`,
    'create index token_person on token (person_id, purpose)',
    `create table attempt (
      target text primary key,
      failures integer not null,
      since ${instant} not null,
      blocked_until ${instant}
    ${end}`,
    `create table form_receipt (
      form_id text not null,
      person_id text not null,
      action text not null,
      answer text,
      at ${instant} not null,
      primary key (person_id, form_id)
    ${end}`,
    'create index form_receipt_at on form_receipt (at)',
    `create table kept_form (
      id text primary key,
      person_id text not null references person (id),
      path text not null,
      body ${sealed} not null,
      kept_at ${instant} not null
    ${end}`,
    'create index kept_form_person on kept_form (person_id, kept_at)',
  ]
}
