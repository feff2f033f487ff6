import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { accountKeeper } from '../people/account-keeper.ts'
import type { Day, Instant } from '../time/types.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>
type At = { now: Instant; today: Day }

/**
 * The organisation whose own sign-in somebody may use: the one that looks after their account. An
 * administrator without a job has none, and there it is the one they administer.
 */
export async function whoseSignIn(db: Db, person: string, { now, today }: At) {
  const keeper = await accountKeeper(db, person, today)
  if (keeper) return keeper
  const duty = await db
    .selectFrom('administrator')
    .select('organisation_id')
    .where('person_id', '=', person)
    .where('from_at', '<=', now)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', now)]))
    .orderBy('from_at')
    .executeTakeFirst()
  return duty?.organisation_id ?? null
}
