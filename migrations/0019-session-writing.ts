import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

const functions = `${flag('normative')}, ${flag('formative')}, ${flag('restorative')}`

/** What is prepared for sessions and kept of them; alerts, readings and promises that speak of them. */
export const sessionWriting = (dialect: Dialect) => {
  const { instant, sealed, end } = columnTypes(dialect)
  return [
    `create table preparation (
      id text primary key,
      session_id text not null references supervision_session (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      words ${sealed},
      ${functions},
      sent_to text references person (id),
      sent_at ${instant},
      taken_back_at ${instant},
      made_at ${instant} not null,
      changed_at ${instant} not null,
      version integer not null default 1,
      unique (session_id, person_id)
    ${end}`,
    'create index preparation_person on preparation (person_id)',
    'create index preparation_sent on preparation (sent_to)',
    `create table preparation_item (
      id text primary key,
      preparation_id text not null references preparation (id),
      person_id text not null references person (id),
      ${oneOf('what', ['holding', 'excerpt', 'alert', 'action', 'topic'])},
      record_id text,
      words ${sealed},
      position integer not null
    ${end}`,
    'create index preparation_item_preparation on preparation_item (preparation_id, position)',
    'create index preparation_item_record on preparation_item (record_id)',
    `create table session_record (
      id text primary key,
      session_id text not null references supervision_session (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      sealed_for text not null,
      words ${sealed} not null,
      by_id text not null references person (id),
      worker_agreed_at ${instant},
      giver_agreed_at ${instant},
      made_at ${instant} not null,
      changed_at ${instant} not null,
      version integer not null default 1,
      unique (session_id, employment_id)
    ${end}`,
    'create index session_record_person on session_record (person_id)',
    `create table session_record_version (
      id text primary key,
      record_id text not null references session_record (id),
      person_id text not null references person (id),
      sealed_for text not null,
      number integer not null,
      words ${sealed} not null,
      by_id text not null references person (id),
      made_at ${instant} not null,
      unique (record_id, number)
    ${end}`,
    `create table session_comment (
      id text primary key,
      record_id text not null references session_record (id),
      person_id text not null references person (id),
      sealed_for text not null,
      ${oneOf('what', ['comment', 'disagreement'])},
      words ${sealed} not null,
      by_id text not null references person (id),
      made_at ${instant} not null
    ${end}`,
    'create index session_comment_record on session_comment (record_id, made_at)',
    `create table talking_point (
      id text primary key,
      organisation_id text not null references organisation (id),
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      by_id text not null references person (id),
      words ${sealed} not null,
      added_at ${instant} not null,
      session_id text references supervision_session (id),
      talked_at ${instant},
      version integer not null default 1
    ${end}`,
    'create index talking_point_employment on talking_point (employment_id, talked_at)',
    'alter table action add column session_id text references supervision_session (id)',
    'create index action_session on action (session_id)',
    ...countedMore(dialect),
    ...judgedMore(dialect),
  ]
}

const things = ['holding', 'contact', 'employment', 'week', 'item', 'action', 'debrief']

/** An alert may also count sessions, and a contract. */
const countedMore = (dialect: Dialect) => {
  const { instant, end } = columnTypes(dialect)
  return [
    `create table alert_item_again (
      alert_id text not null references alert (id),
      ${oneOf('what', [...things, 'session', 'contract'])},
      record_id text not null,
      joined_at ${instant} not null,
      primary key (alert_id, record_id)
    ${end}`,
    'insert into alert_item_again select * from alert_item',
    'drop table alert_item',
    'alter table alert_item_again rename to alert_item',
  ]
}

/** SQLite cannot change a check, so there a table is made again and its rows go with it. */
const changeCheck = (table: string, column: string, now: string) => [
  `alter table ${table} drop constraint ${table}_${column}_check`,
  `alter table ${table} add constraint ${table}_${column}_check ${now.slice(now.indexOf('check'))}`,
]

const metrics = oneOf(
  'metric',
  'held points share sessions span review alone hours community gap credit'.split(' '),
)
const levels = oneOf('level', ['room', 'near', 'past', 'well_past'])

/** Days since supervision, and credited minutes, are judged and kept with the rest. */
const judgedMore = (dialect: Dialect) =>
  dialect === 'postgres'
    ? ['load_reading', 'load_snapshot'].flatMap((table) => changeCheck(table, 'metric', metrics))
    : [
        `create table load_reading_again (
          employment_id text not null references employment (id),
          ${metrics},
          value integer not null,
          near integer,
          past integer,
          ${levels},
          agreement_id text references agreement (id),
          judged_at text not null,
          primary key (employment_id, metric)
        ) strict`,
        `create table load_snapshot_again (
          employment_id text not null references employment (id),
          week text not null,
          ${metrics},
          value integer not null,
          near integer,
          past integer,
          ${levels},
          agreement_id text references agreement (id),
          ${flag('on_leave')},
          taken_at text not null,
          team_id text,
          primary key (employment_id, week, metric)
        ) strict`,
        ...['load_reading', 'load_snapshot'].flatMap((table) => [
          `insert into ${table}_again select * from ${table}`,
          `drop table ${table}`,
          `alter table ${table}_again rename to ${table}`,
        ]),
        'create index load_snapshot_team on load_snapshot (team_id, week)',
      ]
