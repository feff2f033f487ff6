import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

export const boundaries = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table stretch (
      id text primary key,
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      organisation_id text not null references organisation (id),
      holding_id text references holding (id),
      element text not null,
      reason ${sealed} not null,
      from_on ${day} not null,
      until_on ${day} not null,
      made_by text not null references person (id),
      made_at ${instant} not null,
      ended_at ${instant},
      version integer not null default 1,
      check (until_on >= from_on)
    ${end}`,
    'create index stretch_employment on stretch (employment_id, until_on)',
    'create index stretch_holding on stretch (holding_id)',
    `create table agreement_review (
      id text primary key,
      agreement_id text not null references agreement (id),
      employment_id text not null references employment (id),
      organisation_id text not null references organisation (id),
      reviewed_on ${day} not null,
      next_on ${day} not null,
      ${oneOf('outcome', ['keep', 'change'])},
      words ${sealed},
      by_id text not null references person (id),
      made_at ${instant} not null
    ${end}`,
    'create index agreement_review_agreement on agreement_review (agreement_id, made_at)',
    `create table employer_statement (
      organisation_id text primary key references organisation (id),
      words text not null,
      made_by text not null references person (id),
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    `create table employer_check (
      organisation_id text not null references organisation (id),
      item text not null,
      ${oneOf('answer', ['yes', 'partly', 'no'])},
      checked_on ${day} not null,
      checked_by text not null references person (id),
      primary key (organisation_id, item)
    ${end}`,
  ]
}
