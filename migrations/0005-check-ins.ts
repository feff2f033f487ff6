import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

const felt = ['light', 'manageable', 'heavy', 'very_heavy', 'too_much', 'rather_not_say']

export const checkIns = (dialect: Dialect) => {
  const { instant, day, sealed, end } = columnTypes(dialect)
  return [
    `create table check_in (
      id text primary key,
      person_id text not null references person (id),
      week ${day} not null,
      ${oneOf('felt_load', felt)},
      ${oneOf('evenings', ['0', '1', '2', '3', 'rather_not_say'], '')},
      ${oneOf('list_right', ['yes', 'update'], '')},
      ${oneOf('carrying', ['no', 'yes'], '')},
      ${oneOf('contact_wanted', ['no', 'debrief', 'today'], '')},
      contact_person text references person (id),
      ${oneOf('sharing', ['only_me', 'alert', 'words'])},
      sharing_with text references person (id),
      note ${sealed},
      made_at ${instant} not null,
      changed_at ${instant} not null,
      version integer not null default 1,
      unique (person_id, week)
    ${end}`,
  ]
}
