import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

export const ownRights = (dialect: Dialect) => {
  const { instant, sealed, end } = columnTypes(dialect)
  return [
    `create table access_log (
      id text primary key,
      owner_id text not null references person (id),
      viewer_id text not null references person (id),
      what text not null,
      record_id text,
      at ${instant} not null,
      slot text not null,
      unique (owner_id, viewer_id, what, slot)
    ${end}`,
    'create index access_log_owner on access_log (owner_id, at)',
    'create index audit_actor on audit (actor_id, at)',
    `create table audit_link (
      ${oneOf('chain', ['organisation', 'private'])},
      number integer not null,
      audit_id text not null unique references audit (id),
      mac text not null,
      primary key (chain, number)
    ${end}`,
    `create table erasure (
      id text primary key,
      person_id text not null unique references person (id),
      organisation_id text not null references organisation (id),
      asked_by text not null references person (id),
      reason text not null,
      at ${instant} not null
    ${end}`,
    `create table complaint (
      id text primary key,
      organisation_id text not null references organisation (id),
      person_id text not null references person (id),
      words ${sealed} not null,
      sent_at ${instant} not null,
      answer ${sealed},
      answered_by text references person (id),
      answered_at ${instant},
      version integer not null default 1
    ${end}`,
    'create index complaint_person on complaint (person_id)',
    'create index complaint_organisation on complaint (organisation_id, sent_at)',
    // Whom a sum was over must stay known when somebody changes teams.
    'alter table load_snapshot add column team_id text',
    `update load_snapshot set team_id =
      (select e.team_id from employment e where e.id = load_snapshot.employment_id)`,
    'create index load_snapshot_team on load_snapshot (team_id, week)',
  ]
}
