import { oneOf, type Dialect } from '../src/database/columns.ts'

const kinds = oneOf('kind', [
  'now',
  'digest',
  'invite',
  'cancel',
  'attendance',
  'invitation',
  'join',
])

/** Mails that bring a link to sign in with: to somebody invited, or to a supervisor from outside. */
export const mailedLinks = (dialect: Dialect) =>
  dialect === 'postgres'
    ? [
        'alter table mail drop constraint mail_kind_check',
        `alter table mail add constraint mail_kind_check ${kinds.slice(kinds.indexOf('check'))}`,
      ]
    : [
        `create table mail_again (
          id text primary key,
          dedupe_key text not null unique,
          person_id text references person (id),
          ${kinds},
          things integer not null,
          made_at text not null,
          attempts integer not null default 0,
          next_try_at text not null,
          leased_until text,
          sent_at text,
          gave_up_at text,
          problem text,
          supervisor_id text references supervisor (id),
          session_id text references supervision_session (id),
          sequence integer,
          check ((person_id is null) <> (supervisor_id is null))
        ) strict`,
        `insert into mail_again (${columns}) select ${columns} from mail`,
        'drop table mail',
        'alter table mail_again rename to mail',
        'create index mail_waiting on mail (next_try_at) where sent_at is null and gave_up_at is null',
        'create index mail_person on mail (person_id, made_at)',
        'create index mail_supervisor on mail (supervisor_id)',
      ]

const columns = `id, dedupe_key, person_id, kind, things, made_at, attempts, next_try_at,
  leased_until, sent_at, gave_up_at, problem, supervisor_id, session_id, sequence`
