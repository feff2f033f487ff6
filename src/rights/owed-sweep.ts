import type { Kysely } from 'kysely'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'

const name = 'sweep_owed'

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto' | 'deleteFrom'>

/** Written with the erasure itself: files are to be swept until that was done wholly. */
export async function oweSweep(db: Db) {
  const value = newId()
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Which sweep is owed; null when everything was swept. */
export async function owedSweep(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

/** One that came to be owed in the meantime stays owed. */
export const sweptAs = (db: Db, value: string) =>
  db.deleteFrom('setting').where('name', '=', name).where('value', '=', value).execute()
