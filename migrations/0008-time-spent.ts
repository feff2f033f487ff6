import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

const kinds = ['community', 'asset_mapping', 'groups', 'admin', 'training']

export const timeSpent = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table leave (
      id text primary key,
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      from_on ${day} not null,
      until_on ${day} not null,
      ${oneOf('part', ['whole', 'morning', 'afternoon'], "not null default 'whole'")},
      made_at ${instant} not null,
      version integer not null default 1,
      check (until_on >= from_on)
    ${end}`,
    'create index leave_employment on leave (employment_id, until_on)',
    `create table time_block (
      id text primary key,
      employment_id text not null references employment (id),
      person_id text not null references person (id),
      spent_on ${day} not null,
      minutes integer not null check (minutes between 1 and 720),
      ${oneOf('kind', kinds)},
      note ${sealed},
      made_at ${instant} not null,
      version integer not null default 1
    ${end}`,
    'create index time_block_employment on time_block (employment_id, spent_on)',
  ]
}
