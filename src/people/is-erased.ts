import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'

/** Somebody who was erased stays nobody: no name, sign-in or job is given to that row again. */
export async function isErased(db: Pick<Kysely<Database>, 'selectFrom'>, person: string) {
  const row = await db
    .selectFrom('erasure')
    .select('id')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}
