import { columnTypes, flag, type Dialect } from '../src/database/columns.ts'

export const assurance = (dialect: Dialect) => {
  const { instant, end } = columnTypes(dialect)
  return [
    // Nothing is written over: the highest number of a part stands, and the others say what was.
    `create table document_part (
      id text primary key,
      organisation_id text not null references organisation (id),
      document text not null,
      part text not null,
      number integer not null,
      ${flag('ours', 1)},
      answers text not null,
      made_by text not null references person (id),
      made_at ${instant} not null,
      unique (organisation_id, document, part, number)
    ${end}`,
  ]
}
