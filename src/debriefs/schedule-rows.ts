import type { Change } from '../access/change.ts'
import { employmentLed } from '../access/relations.ts'

/** A team's schedule as it is kept, ended or not. */
export const kept = ({ db }: Change, team: string) =>
  db
    .selectFrom('debrief_schedule')
    .select(['version', 'from_on', 'ended_on'])
    .where('team_id', '=', team)
    .executeTakeFirst()

/** The schedule has no id of its own: its team is its key. */
export const ledHere = (change: Change) =>
  change.db
    .selectFrom('employment')
    .select((of) => of.ref('team_id').$notNull().as('team_id'))
    .where('id', 'in', change.writable('employment', employmentLed))
