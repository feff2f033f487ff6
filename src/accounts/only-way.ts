import { sql, type Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>

/**
 * What the button says for somebody whose organisation takes no password from whoever has
 * connected. Administrators keep theirs, for the day their provider is down.
 */
export async function onlyWay(db: Db, person: string, now: Instant): Promise<string | null> {
  const row = await db
    .selectFrom('identity as i')
    .innerJoin('sign_in_provider as v', 'v.id', 'i.provider_id')
    .select('v.button')
    .where('i.person_id', '=', person)
    .where('v.is_on', '=', 1)
    .where('v.only_way', '=', 1)
    .where('v.organisation_id', '=', keeperOf(now))
    .where('i.person_id', 'not in', (of) =>
      of
        .selectFrom('administrator as a')
        .select('a.person_id')
        .where('a.from_at', '<=', now)
        .where((a) => a.or([a('a.until_at', 'is', null), a('a.until_at', '>', now)])),
    )
    .executeTakeFirst()
  return row?.button ?? null
}

/** Who looks after their account now: a former employer's rule must not lock anybody out. */
const keeperOf = (now: Instant) => sql<string>`(select e.organisation_id from employment e
  where e.person_id = i.person_id and (e.until_on is null or e.until_on >= ${londonDay(now)})
  order by e.id limit 1)`
