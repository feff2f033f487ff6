import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { accountKeeper } from '../people/account-keeper.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>

/** The other administrators of the organisation that looks after this person's sign-in. */
export async function keepersOf(db: Db, person: string, now: Instant): Promise<string[]> {
  const organisation = await accountKeeper(db, person, londonDay(now))
  if (!organisation) return []
  const rows = await db
    .selectFrom('administrator as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('a.person_id')
    .distinct()
    .where('a.organisation_id', '=', organisation)
    .where('a.person_id', '!=', person)
    .where('a.from_at', '<=', now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', now)]))
    .where('p.deactivated_at', 'is', null)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

type Agreed = { person: string; first_by: string | null; now: Instant }

/** Who agreed first, unless they look after this person's sign-in no more. */
export async function firstOf(db: Db, { person, first_by: first, now }: Agreed) {
  return first && (await keepersOf(db, person, now)).includes(first) ? first : null
}
