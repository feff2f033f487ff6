import type { Kysely } from 'kysely'
import { open, type Door } from '../access/door.ts'
import type { Database } from '../database/schema.ts'

type Kind = Database['second_factor']['kind']
type Db = Pick<Kysely<Database>, 'selectFrom'>

/** Whether this person has a second step to take, of any kind. */
export const hasFactor = (door: Door, person: string) => hasFactorIn(open(door).store.read, person)

/** Which ways this person has to take it. */
export async function kindsOf(door: Door, person: string): Promise<Kind[]> {
  const rows = await open(door)
    .store.read.selectFrom('second_factor')
    .select('kind')
    .distinct()
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(({ kind }) => kind)
}

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
