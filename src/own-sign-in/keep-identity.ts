import type { Kysely } from 'kysely'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import type { Known } from './ask-who.ts'

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto' | 'deleteFrom'>

/** Connects a sign-in to one person; false when it is somebody else's already. */
export async function keepIdentity(
  db: Db,
  person: string,
  { provider, issuer, subject }: Known,
  now: Instant,
): Promise<boolean> {
  // Whoever connects anew, after a change of address at work perhaps, has one and not two.
  await db
    .deleteFrom('identity')
    .where('person_id', '=', person)
    .where('provider_id', '=', provider.id)
    .execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('identity')
    .values({
      id: newId(),
      person_id: person,
      provider_id: provider.id,
      issuer,
      subject,
      made_at: now,
      last_used_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
