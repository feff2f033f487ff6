import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Day } from '../time/types.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>

/**
 * The organisation that looks after a person's sign-in: the one that took them on first and still
 * employs them. A second employer never gets a link into what is kept for the first.
 * Ids are in the order they were made, so a backdated start changes nothing.
 */
export async function accountKeeper(db: Db, person: string, today: Day): Promise<string | null> {
  const all = await db
    .selectFrom('employment')
    .select(['organisation_id', 'until_on'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
  const current = all.find(({ until_on }) => until_on === null || until_on >= today)
  return (current ?? all.at(-1))?.organisation_id ?? null
}
