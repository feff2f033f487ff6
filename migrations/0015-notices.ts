import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

export const notices = (dialect: Dialect) => {
  const { instant, end } = columnTypes(dialect)
  return [
    "alter table person add column digest_at text not null default '08:30'",
    `create table notice (
      id text primary key,
      dedupe_key text not null unique,
      person_id text not null references person (id),
      what text not null,
      about text,
      ${oneOf('urgency', ['now', 'soon', 'digest'])},
      made_at ${instant} not null,
      from_at ${instant} not null,
      mailed integer not null default 0,
      mailed_at ${instant},
      seen_at ${instant}
    ${end}`,
    'create index notice_person on notice (person_id, from_at)',
    'create index notice_about on notice (about)',
    "create index notice_urgent on notice (from_at) where mailed = 0 and urgency <> 'digest'",
    `create table mail (
      id text primary key,
      dedupe_key text not null unique,
      person_id text not null references person (id),
      ${oneOf('kind', ['now', 'digest'])},
      things integer not null,
      made_at ${instant} not null,
      attempts integer not null default 0,
      next_try_at ${instant} not null,
      leased_until ${instant},
      sent_at ${instant},
      gave_up_at ${instant},
      problem text
    ${end}`,
    'create index mail_waiting on mail (next_try_at) where sent_at is null and gave_up_at is null',
    'create index mail_person on mail (person_id, made_at)',
    `create table job (
      name text primary key,
      holder text,
      leased_until ${instant},
      done_at ${instant}
    ${end}`,
  ]
}
