import type { Kysely } from 'kysely'
import { open, type Door } from '../access/door.ts'
import type { Database } from '../database/schema.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>

/** Whether this person has a second step to take, of any kind. */
export const hasFactor = (door: Door, person: string) => hasFactorIn(open(door).store.read, person)

export async function hasFactorIn(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('second_factor')
    .select('id')
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
