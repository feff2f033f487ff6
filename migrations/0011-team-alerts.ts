import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

const closeReasons = [
  'within_again',
  'agreement_changed',
  'stretch_agreed',
  'handed_over',
  'declined_by_worker',
  'mistaken_data',
  'settled',
]

/** Alerts that are about a team have no person; SQLite can only learn that in a new table. */
export const teamAlerts = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  const tables = ['alert', 'alert_item', 'alert_event', 'alert_context', 'conversation']
  return [
    `create table alert_next (
      id text primary key,
      person_id text references person (id),
      employment_id text references employment (id),
      organisation_id text references organisation (id),
      team_id text references team (id),
      code text not null,
      cause_key text not null,
      ${oneOf('kind', ['work', 'felt', 'contact', 'team'])},
      ${oneOf('level', ['notice', 'near', 'past', 'urgent'])},
      ${flag('well_past')},
      ${flag('worker_only')},
      value integer,
      near integer,
      past integer,
      agreement_id text references agreement (id),
      holding_id text references holding (id),
      check_in_id text references check_in (id),
      wanted_from text references person (id),
      back_up_id text references person (id),
      ${oneOf('state', ['open', 'closed'], "not null default 'open'")},
      raised_at ${instant} not null,
      visible_at ${instant},
      told_at ${instant},
      acknowledge_by ${day},
      acknowledged_at ${instant},
      acknowledged_by text references person (id),
      talk_at ${instant},
      converse_by ${day},
      conversed_at ${instant},
      settlement_reason text,
      settlement_by text references person (id),
      settlement_at ${instant},
      ${oneOf('close_reason', closeReasons, '')},
      closed_at ${instant},
      within_since ${day},
      reopened_at ${instant},
      manager_told_at ${instant},
      version integer not null default 1,
      check ((kind = 'team') = (person_id is null)),
      check (kind <> 'team' or team_id is not null)
    ${end}`,
    `create table alert_item_next (
      alert_id text not null references alert_next (id),
      ${oneOf('what', ['holding', 'contact', 'employment', 'week'])},
      record_id text not null,
      joined_at ${instant} not null,
      primary key (alert_id, record_id)
    ${end}`,
    `create table alert_event_next (
      id text primary key,
      alert_id text not null references alert_next (id),
      at ${instant} not null,
      by_id text references person (id),
      what text not null,
      value integer,
      agreement_id text references agreement (id)
    ${end}`,
    `create table alert_context_next (
      alert_id text primary key references alert_next (id),
      person_id text not null references person (id),
      context ${sealed} not null,
      changed_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    `create table conversation_next (
      id text primary key,
      alert_id text not null references alert_next (id),
      organisation_id text not null references organisation (id),
      by_id text not null references person (id),
      at ${instant} not null,
      agreed ${sealed} not null
    ${end}`,
    ...tables.map((table) => `insert into ${table}_next select * from ${table}`),
    ...tables.toReversed().map((table) => `drop table ${table}`),
    ...tables.map((table) => `alter table ${table}_next rename to ${table}`),
    `create unique index alert_one_open on alert
      (coalesce(person_id, team_id), cause_key, coalesce(employment_id, '')) where state = 'open'`,
    'create index alert_person on alert (person_id, state)',
    'create index alert_employment on alert (employment_id, state)',
    "create index alert_team on alert (team_id, state) where kind = 'team'",
    'create index alert_wanted_from on alert (wanted_from) where wanted_from is not null',
    'create index alert_back_up on alert (back_up_id) where back_up_id is not null',
    'create index alert_event_alert on alert_event (alert_id, at)',
    'create index conversation_alert on conversation (alert_id, at)',
  ]
}
