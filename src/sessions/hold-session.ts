import type { Selectable } from 'kysely'
import { changedSince, notFound, type Change, type Refusal } from '../access/change.ts'
import type { Rule } from '../access/relations.ts'
import type { Database } from '../database/schema.ts'

export type SessionRow = Selectable<Database['supervision_session']>
export type Seat = Selectable<Database['supervisee']>

/** Which session, and the version of it that was looked at. */
export type Asked = { session: string; version: number }

/**
 * A session at the version that was looked at, held until this change ends; where these rules let
 * the asker in. Hold it before the contract it is paid from.
 */
export async function holdSession(
  change: Change,
  { session, version }: Asked,
  ...rules: Rule[]
): Promise<SessionRow | Refusal> {
  const held = await holding(change, session)
    .where('id', 'in', change.writable('supervision_session', ...rules))
    .executeTakeFirst()
  if (!held) return notFound
  return held.version === version ? held : changedSince
}

/** The same for whoever brought a link that names it. */
export const holdLinked = (change: Change, session: string) =>
  holding(change, session).executeTakeFirst()

const holding = ({ db }: Change, session: string) =>
  db
    .updateTable('supervision_session')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', session)
    .returningAll()

export const seatsOf = ({ db }: Change, session: string): Promise<Seat[]> =>
  db.selectFrom('supervisee').selectAll().where('session_id', '=', session).orderBy('id').execute()
