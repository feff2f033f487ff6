import type { Kysely } from 'kysely'
import { open, type Door } from '../access/door.ts'
import type { Database } from '../database/schema.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { agreedMinutes, mayMakeFirst } from './rules.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>
type Halfway = { person: string; session: string; now: Instant }

/** Whether this half of a sign-in may set up the first second step. */
export const mayMakeFirstHere = (door: Door, half: Halfway) =>
  mayMakeFirstIn(open(door).store.read, half)

/** The same in a transaction; no such session is a no. */
export async function mayMakeFirstIn(db: Db, { person, session, now }: Halfway) {
  const row = await db
    .selectFrom('session as s')
    .select('s.by_provider')
    .select((of) => [
      of
        .exists(of.selectFrom('identity as i').select('i.id').where('i.person_id', '=', person))
        .as('connected'),
      of
        .exists(
          of
            .selectFrom('factor_reset as f')
            .select('f.id')
            .where('f.person_id', '=', person)
            .where('f.done_at', '>', minutesBefore(now, agreedMinutes)),
        )
        .as('agreed'),
    ])
    .where('s.id', '=', session)
    .where('s.person_id', '=', person)
    .executeTakeFirst()
  return (
    row !== undefined &&
    mayMakeFirst({
      byProvider: row.by_provider === 1,
      isConnected: Boolean(row.connected),
      wasAgreed: Boolean(row.agreed),
    })
  )
}
