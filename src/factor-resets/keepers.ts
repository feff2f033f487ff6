import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { accountKeeper } from '../people/account-keeper.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { countsFrom } from './rules.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>

export type Keeper = { id: string; name: string; countsFrom: Instant }

/** The other administrators of the organisation that looks after this person's sign-in. */
export async function keepersOf(db: Db, person: string, now: Instant): Promise<Keeper[]> {
  const organisation = await accountKeeper(db, person, londonDay(now))
  if (!organisation) return []
  const rows = await db
    .selectFrom('administrator as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name', 'a.from_at'])
    .select((of) => [
      of
        .selectFrom('second_factor as f')
        .select((all) => all.fn.min('f.made_at').as('at'))
        .whereRef('f.person_id', '=', 'p.id')
        .where('f.ended_at', 'is', null)
        .as('factor_at'),
      of
        .selectFrom('identity as i')
        .select((all) => all.fn.min('i.made_at').as('at'))
        .whereRef('i.person_id', '=', 'p.id')
        .as('identity_at'),
    ])
    .where('a.organisation_id', '=', organisation)
    .where('a.person_id', '!=', person)
    .where('a.from_at', '<=', now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', now)]))
    .where('p.deactivated_at', 'is', null)
    .execute()
  return rows.map(({ id, name, from_at, factor_at, identity_at }) => {
    const ways = [factor_at, identity_at].filter((at) => at !== null)
    return { id, name, countsFrom: countsFrom(from_at, ways) }
  })
}

/** Whether their yes counts for what was asked at this moment. */
export const countsFor = (asked: Instant) => (keeper: Keeper) => keeper.countsFrom <= asked

export async function countedKeepers(db: Db, person: string, at: { asked: Instant; now: Instant }) {
  return (await keepersOf(db, person, at.now)).filter(countsFor(at.asked))
}

type Agreed = { person: string; first_by: string | null; asked_at: Instant; now: Instant }

/** Who agreed first, unless their yes counts no more. */
export async function firstOf(db: Db, { person, first_by: first, asked_at: asked, now }: Agreed) {
  const counted = await countedKeepers(db, person, { asked, now })
  return counted.find(({ id }) => id === first)?.id ?? null
}
