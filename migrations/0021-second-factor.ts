import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

/** The second step of signing in, ways back in without it, and phones that may check in. */
export const secondFactor = (dialect: Dialect) => {
  const { instant, sealed, end } = columnTypes(dialect)
  return [
    `alter table session add column second_at ${instant}`,
    // What a device was asked a moment ago, to be answered once.
    'alter table session add column challenge text',
    `alter table session add column challenge_until ${instant}`,
    // Nobody real is behind a made-up person, so nothing is to be asked for twice.
    `update session set second_at = started_at where person_id in (
      select e.person_id from employment e join organisation o on o.id = e.organisation_id
      where o.made_up = 1
      union select v.person_id from supervisor v join organisation o on o.id = v.organisation_id
      where o.made_up = 1 and v.person_id is not null)
    and person_id not in (
      select e.person_id from employment e join organisation o on o.id = e.organisation_id
      where o.made_up = 0
      union select v.person_id from supervisor v join organisation o on o.id = v.organisation_id
      where o.made_up = 0 and v.person_id is not null)`,
    `create table second_factor (
      id text primary key,
      person_id text not null references person (id),
      ${oneOf('kind', ['totp', 'passkey'])},
      name text not null,
      secret ${sealed},
      credential_id text unique,
      public_key text,
      counter integer,
      transports text,
      last_step integer,
      made_at ${instant} not null,
      last_used_at ${instant},
      ended_at ${instant},
      check ((kind = 'totp') = (secret is not null)),
      check ((kind = 'passkey') = (credential_id is not null))
    ${end}`,
    'create index second_factor_person on second_factor (person_id, made_at)',
    `create table recovery_code (
      id text primary key,
      person_id text not null references person (id),
      code_hash text not null unique,
      made_at ${instant} not null,
      used_at ${instant}
    ${end}`,
    'create index recovery_code_person on recovery_code (person_id)',
    `create table factor_reset (
      id text primary key,
      person_id text not null references person (id),
      asked_at ${instant} not null,
      expires_at ${instant} not null,
      code_given_at ${instant},
      first_by text references person (id),
      first_at ${instant},
      second_by text references person (id),
      second_at ${instant},
      token_hash text unique,
      ${flag('by_operator')},
      withdrawn_at ${instant},
      done_at ${instant},
      check (second_by is null or second_by <> first_by),
      check (first_by is null or first_by <> person_id),
      check (second_by is null or second_by <> person_id),
      check ((by_operator = 1) = (token_hash is not null))
    ${end}`,
    'create index factor_reset_person on factor_reset (person_id, asked_at)',
    `create table trusted_phone (
      token_hash text primary key,
      id text not null unique,
      person_id text not null references person (id),
      device text not null,
      made_at ${instant} not null,
      seen_at ${instant} not null,
      expires_at ${instant} not null,
      ended_at ${instant}
    ${end}`,
    'create index trusted_phone_person on trusted_phone (person_id, expires_at)',
  ]
}
