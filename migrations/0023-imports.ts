import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

const things = ['person', 'employment', 'bond', 'holding', 'contact', 'service_gap', 'alert']

export const imports = (dialect: Dialect) => {
  const { instant, sealed, end } = columnTypes(dialect)
  return [
    `create table import_file (
      id text primary key,
      person_id text not null references person (id),
      organisation_id text not null references organisation (id),
      employment_id text references employment (id),
      ${oneOf('kind', ['people', 'holdings', 'contacts'])},
      ${oneOf('state', ['matching', 'checked', 'importing', 'done', 'undone'])},
      row_count integer not null,
      came_in integer,
      made_at ${instant} not null,
      leased_until ${instant},
      done_at ${instant},
      version integer not null default 1
    ${end}`,
    'create index import_file_person on import_file (person_id, made_at)',
    // Number 0 says what the columns are; the rows of the file follow, so many in each.
    `create table import_rows (
      file_id text not null references import_file (id),
      number integer not null,
      person_id text not null references person (id),
      made_at ${instant} not null,
      words ${sealed} not null,
      primary key (file_id, number)
    ${end}`,
    `create table import_made (
      file_id text not null references import_file (id),
      ${oneOf('what', things)},
      record_id text not null,
      person_id text not null references person (id),
      made_at ${instant} not null,
      primary key (file_id, what, record_id)
    ${end}`,
    `create table import_match (
      organisation_id text not null references organisation (id),
      ${oneOf('kind', ['people', 'holdings', 'contacts'])},
      mark text not null,
      field text not null,
      primary key (organisation_id, kind, mark)
    ${end}`,
  ]
}
