import { columnTypes, flag, oneOf, type Dialect } from '../src/database/columns.ts'

export const privateWriting = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    ...shareMoreKinds(dialect),
    `create table reflection (
      id text primary key,
      person_id text not null references person (id),
      ${oneOf('model', ['quick', 'what', 'gibbs', 'free'])},
      title ${sealed},
      body ${sealed} not null,
      tags ${sealed},
      ${flag('cpd')},
      made_at ${instant} not null,
      changed_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index reflection_person on reflection (person_id, made_at)',
    `create table excerpt (
      id text primary key,
      reflection_id text not null references reflection (id),
      person_id text not null references person (id),
      words ${sealed} not null,
      sent_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index excerpt_reflection on excerpt (reflection_id)',
    'create index excerpt_person on excerpt (person_id)',
    `create table wellness_plan (
      id text primary key,
      person_id text not null unique references person (id),
      review_on ${day},
      buddy_id text references person (id),
      agree_with text references person (id),
      asked_at ${instant},
      agreed_at ${instant},
      made_at ${instant} not null,
      changed_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    `create table plan_section (
      id text primary key,
      plan_id text not null references wellness_plan (id),
      person_id text not null references person (id),
      ${oneOf('section', ['keeps_well', 'early_signs', 'hard_parts', 'what_helps', 'what_i_do', 'who_to_ring', 'out_of_hours'])},
      words ${sealed} not null,
      changed_at ${instant} not null,
      version integer not null default 1,
      unique (plan_id, section)
    ${end}`,
    'create index plan_section_person on plan_section (person_id)',
    `create table plan_version (
      id text primary key,
      section_id text not null references plan_section (id),
      person_id text not null references person (id),
      number integer not null,
      words ${sealed} not null,
      made_at ${instant} not null,
      unique (section_id, number)
    ${end}`,
    'create index plan_version_person on plan_version (person_id, made_at)',
    `create table instrument (
      id text primary key,
      organisation_id text not null references organisation (id),
      name text not null,
      number integer not null,
      definition text not null,
      loaded_by text not null references person (id),
      loaded_at ${instant} not null,
      ended_at ${instant},
      version integer not null default 1,
      unique (organisation_id, name, number)
    ${end}`,
    `create table instrument_answer (
      id text primary key,
      person_id text not null references person (id),
      instrument_id text not null,
      answers ${sealed} not null,
      answered_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index instrument_answer_person on instrument_answer (person_id, answered_at)',
    'alter table kept_form add column form_id text',
    'alter table kept_form add column page text',
    'create unique index kept_form_draft on kept_form (person_id, form_id) where form_id is not null',
  ]
}

const kinds = oneOf('what', ['check_in', 'felt_alert', 'plan_section', 'excerpt'])

/** SQLite cannot change a check, so there the table is made again and its rows go with it. */
const shareMoreKinds = (dialect: Dialect) =>
  dialect === 'postgres'
    ? [
        'alter table share drop constraint share_what_check',
        `alter table share add constraint share_what_check ${kinds.slice(kinds.indexOf('check'))}`,
      ]
    : [
        `create table share_again (
          id text primary key,
          ${kinds},
          record_id text not null,
          owner_id text not null references person (id),
          to_id text not null references person (id),
          from_at text not null,
          until_at text,
          revoked_at text
        ) strict`,
        `insert into share_again (id, what, record_id, owner_id, to_id, from_at, until_at, revoked_at)
          select id, what, record_id, owner_id, to_id, from_at, until_at, revoked_at from share`,
        'drop table share',
        'alter table share_again rename to share',
        'create index share_to on share (to_id, what, record_id)',
        'create index share_record on share (record_id)',
      ]
