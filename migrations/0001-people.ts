import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

export const people = (dialect: Dialect) => {
  const { instant, day, sealed, hours, end } = columnTypes(dialect)
  return [
    `create table organisation (
      id text primary key,
      name text not null,
      ${oneOf('kind', ['practice', 'pcn', 'charity', 'other'])},
      ${flag('made_up')},
      created_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    `create table team (
      id text primary key,
      organisation_id text not null references organisation (id),
      name text not null,
      site integer not null default 5 check (site between 1 and 7),
      version integer not null default 1
    ${end}`,
    'create index team_organisation on team (organisation_id)',
    `create table person (
      id text primary key,
      name text not null,
      email text unique,
      password text,
      ${oneOf('theme', ['match', 'light', 'dark'], "not null default 'match'")},
      ${oneOf('felt_sharing', ['only_me', 'alert', 'words'], "not null default 'only_me'")},
      felt_sharing_with text references person (id),
      deactivated_at ${instant},
      created_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    `create table administrator (
      person_id text not null references person (id),
      organisation_id text not null references organisation (id),
      from_at ${instant} not null,
      until_at ${instant},
      primary key (person_id, organisation_id)
    ${end}`,
    `create table employment (
      id text primary key,
      person_id text not null references person (id),
      organisation_id text not null references organisation (id),
      team_id text references team (id),
      ${oneOf('job', ['link_worker', 'lead', 'manager', 'clinical_lead', 'administrator'])},
      ${flag('holds')},
      weekly_hours ${hours} not null check (weekly_hours > 0 and weekly_hours <= 60),
      working_hours text not null,
      started_in_role ${day} not null,
      from_on ${day} not null,
      until_on ${day},
      version integer not null default 1
    ${end}`,
    'create index employment_person on employment (person_id)',
    'create index employment_team on employment (team_id)',
    'create index employment_organisation on employment (organisation_id)',
    `create table bond (
      id text primary key,
      employment_id text not null references employment (id),
      viewer_id text not null references person (id),
      ${oneOf('kind', ['line', 'clinical', 'external', 'manager', 'buddy', 'back_up'])},
      from_at ${instant} not null,
      until_at ${instant},
      version integer not null default 1
    ${end}`,
    'create index bond_viewer on bond (viewer_id, kind, employment_id)',
    'create index bond_employment on bond (employment_id, kind)',
    `create table share (
      id text primary key,
      ${oneOf('what', ['check_in', 'felt_alert'])},
      record_id text not null,
      owner_id text not null references person (id),
      to_id text not null references person (id),
      from_at ${instant} not null,
      until_at ${instant},
      revoked_at ${instant}
    ${end}`,
    'create index share_to on share (to_id, what, record_id)',
    'create index share_record on share (record_id)',
    `create table help_contact (
      id text primary key,
      organisation_id text not null references organisation (id),
      position integer not null,
      name text not null,
      number text not null,
      note text not null default '',
      checked_on ${day},
      version integer not null default 1
    ${end}`,
    'create index help_contact_organisation on help_contact (organisation_id, position)',
    `create table vault_key (
      owner_id text primary key,
      key_version integer not null,
      wrapped ${sealed} not null
    ${end}`,
    `create table audit (
      id text primary key,
      at ${instant} not null,
      actor_id text not null,
      action text not null,
      object_id text,
      organisation_id text,
      reason text
    ${end}`,
    'create index audit_organisation on audit (organisation_id, at)',
    'create table setting (name text primary key, value text not null' + end,
  ]
}
