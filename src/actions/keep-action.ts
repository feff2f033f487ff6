import type { Insertable } from 'kysely'
import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { ActionKind, Database } from '../database/schema.ts'
import { tell } from '../notices/tell.ts'
import type { Day } from '../time/types.ts'

type Row = Insertable<Database['action']>

/** Where it comes from and whom it is about; a promise about a team has no person. */
type About = Pick<Row, 'organisation_id'> &
  Partial<
    Pick<
      Row,
      | 'team_id'
      | 'employment_id'
      | 'person_id'
      | 'for_id'
      | 'alert_id'
      | 'debrief_id'
      | 'session_id'
      | 'assessment_id'
      | 'area'
      | 'on_organisation'
    >
  >

export type Promised = { what: string; owner: string; due: Day; kind: ActionKind }

/** Keeps a promise with a name and a day, and tells its owner when somebody else wrote it down. */
export async function keepAction(
  change: Change,
  { what, owner, due, kind }: Promised,
  about: About,
): Promise<string> {
  const id = newId()
  const { now, person } = change.who
  const words = await change.sealer(about.organisation_id)
  await change.db
    .insertInto('action')
    .values({
      id,
      ...about,
      owner_id: owner,
      kind,
      what: words.seal('action', 'what', id, what),
      due_on: due,
      first_due_on: due,
      made_by: person,
      made_at: now,
    })
    .execute()
  if (owner !== person) {
    await tell(change, [
      { to: owner, what: 'action', about: id, key: `action ${id}`, urgency: 'digest' },
    ])
  }
  return id
}
