import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

/** Hours bought from supervisors outside: what was agreed, paid and used, and who came. */
export const boughtSupervision = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table contract (
      id text primary key,
      organisation_id text not null references organisation (id),
      supervisor_id text not null references supervisor (id),
      starts_on ${day} not null,
      confidentiality ${sealed} not null,
      renews_id text references contract (id),
      ended_at ${instant},
      made_by text not null references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index contract_organisation on contract (organisation_id)',
    'create index contract_supervisor on contract (supervisor_id)',
    'create index contract_renews on contract (renews_id)',
    `create table contract_terms (
      id text primary key,
      contract_id text not null references contract (id),
      from_on ${day} not null,
      ends_on ${day} not null,
      rate_pence integer not null check (rate_pence >= 0),
      ${oneOf('credit_rule', ['full', 'bacp', 'babcp'])},
      group_most integer not null check (group_most between 1 and 20),
      notice_hours integer not null check (notice_hours between 0 and 720),
      reason text not null default '',
      made_by text not null references person (id),
      made_at ${instant} not null,
      unique (contract_id, from_on)
    ${end}`,
    `create table contract_purchase (
      id text primary key,
      contract_id text not null references contract (id),
      bought_on ${day} not null,
      minutes integer not null,
      pence integer not null,
      reason text not null default '',
      made_by text not null references person (id),
      made_at ${instant} not null
    ${end}`,
    'create index contract_purchase_contract on contract_purchase (contract_id, bought_on)',
    `create table contract_team (
      contract_id text not null references contract (id),
      team_id text not null references team (id),
      primary key (contract_id, team_id)
    ${end}`,
    'create index contract_team_team on contract_team (team_id)',
    `create table contract_allocation (
      id text primary key,
      contract_id text not null references contract (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      minutes integer,
      from_on ${day} not null,
      until_on ${day},
      made_by text not null references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index contract_allocation_contract on contract_allocation (contract_id)',
    'create index contract_allocation_employment on contract_allocation (employment_id)',
    'create index contract_allocation_person on contract_allocation (person_id)',
    `create table contract_charge (
      session_id text primary key references supervision_session (id),
      contract_id text not null references contract (id),
      starts_at ${instant} not null,
      people integer not null,
      minutes integer not null,
      pence integer not null,
      ${oneOf('state', ['booked', 'used', 'released'])},
      ${oneOf('why', ['held', 'late', 'missed', 'cancelled'], '')},
      changed_at ${instant} not null
    ${end}`,
    'create index contract_charge_contract on contract_charge (contract_id, starts_at)',
    `create table supervisor_link (
      id text primary key,
      supervisor_id text not null references supervisor (id),
      ${oneOf('purpose', ['attendance', 'join'])},
      session_id text references supervision_session (id),
      token_hash text not null unique,
      made_by text references person (id),
      made_at ${instant} not null,
      expires_at ${instant} not null,
      used_at ${instant},
      revoked_at ${instant},
      check ((purpose = 'attendance') = (session_id is not null))
    ${end}`,
    'create index supervisor_link_session on supervisor_link (session_id)',
    'create index supervisor_link_supervisor on supervisor_link (supervisor_id)',
    `create table broken_confidence (
      id text primary key,
      session_id text not null references supervision_session (id),
      supervisor_id text not null references supervisor (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      ${oneOf('reason', ['risk_to_self', 'risk_to_others', 'child', 'adult', 'law', 'conduct'])},
      ${oneOf('told', ['emergency', 'gp', 'safeguarding', 'employer', 'police', 'regulator'])},
      ${flag('worker_knows')},
      told_on ${day} not null,
      at ${instant} not null
    ${end}`,
    'create index broken_confidence_employment on broken_confidence (employment_id)',
    `create table calendar_feed (
      id text primary key,
      person_id text not null references person (id),
      token_hash text not null unique,
      made_at ${instant} not null,
      revoked_at ${instant}
    ${end}`,
    'create index calendar_feed_person on calendar_feed (person_id)',
    ...mailFurther(dialect),
  ]
}

const kinds = oneOf('kind', ['now', 'digest', 'invite', 'cancel', 'attendance'])
const more = ['supervisor_id', 'session_id', 'sequence']

/** Mails about a session also go to supervisors who have no sign-in. */
function mailFurther(dialect: Dialect) {
  const columns = `id, dedupe_key, person_id, kind, things, made_at, attempts, next_try_at,
    leased_until, sent_at, gave_up_at, problem`
  if (dialect === 'postgres') {
    return [
      'alter table mail alter column person_id drop not null',
      'alter table mail drop constraint mail_kind_check',
      `alter table mail add constraint mail_kind_check ${kinds.slice(kinds.indexOf('check'))}`,
      `alter table mail add column ${more[0]} text references supervisor (id)`,
      `alter table mail add column ${more[1]} text references supervision_session (id)`,
      `alter table mail add column ${more[2]} integer`,
      'alter table mail add check ((person_id is null) <> (supervisor_id is null))',
      'create index mail_supervisor on mail (supervisor_id)',
    ]
  }
  return [
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
}
