import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { newId } from '../database/ids.ts'
import { endOf, startOf } from '../people/bond-times.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { askToSign } from './ask-to-sign.ts'

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto' | 'updateTable'>

export type Meant = {
  employment: string
  /** Who supervises them and signs in. */
  viewer: string
  fromOn: Day
  untilOn: Day | null
}

/**
 * From the day somebody is meant for a supervisor who signs in: bonded, unless they are already, and
 * once it runs they can sign here what the two of them agree.
 */
export async function beginBond(db: Transaction<Database>, meant: Meant, now: Instant) {
  await insertBond(db, meant, now)
  await askToSign(db, meant, now)
}

async function insertBond(db: Db, { employment, viewer, fromOn, untilOn }: Meant, now: Instant) {
  const from_at = startOf(fromOn) > now ? startOf(fromOn) : now
  const until_at = untilOn && endOf(untilOn)
  if (until_at !== null && until_at <= from_at) return
  const there = await db
    .selectFrom('bond')
    .select('id')
    .where('employment_id', '=', employment)
    .where('viewer_id', '=', viewer)
    .where('kind', '=', 'external')
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', from_at)]))
    .executeTakeFirst()
  if (there) return
  const bond = { id: newId(), employment_id: employment, viewer_id: viewer }
  await db
    .insertInto('bond')
    .values({ ...bond, kind: 'external', from_at, until_at })
    .execute()
}

/** Everybody meant for this supervisor from now on, in contracts that run. */
export async function beginBonds(
  db: Transaction<Database>,
  asked: { supervisor: string; viewer: string },
  now: Instant,
) {
  const rows = await db
    .selectFrom('contract_allocation as a')
    .innerJoin('contract as c', 'c.id', 'a.contract_id')
    .select(['a.employment_id', 'a.from_on', 'a.until_on'])
    .where('c.supervisor_id', '=', asked.supervisor)
    .where('c.ended_at', 'is', null)
    .where((of) => of.or([of('a.until_on', 'is', null), of('a.until_on', '>=', londonDay(now))]))
    .orderBy('a.id')
    .execute()
  for (const { employment_id: employment, from_on: fromOn, until_on: untilOn } of rows) {
    await beginBond(db, { employment, viewer: asked.viewer, fromOn, untilOn }, now)
  }
}

type Over = { employment: string; viewer: string }

/**
 * Over at once, unless another contract still means this person for the same supervisor. What
 * would have begun later never does.
 */
export async function endBond(db: Db, { employment, viewer }: Over, now: Instant) {
  if (await isStillMeant(db, { employment, viewer }, now)) return
  const theirs = db
    .updateTable('bond')
    .where('employment_id', '=', employment)
    .where('viewer_id', '=', viewer)
    .where('kind', '=', 'external')
  await theirs
    .set((of) => ({ until_at: now, version: of('version', '+', 1) }))
    .where('from_at', '<=', now)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', now)]))
    .execute()
  await theirs
    .set((of) => ({ until_at: of.ref('from_at'), version: of('version', '+', 1) }))
    .where('from_at', '>', now)
    .execute()
}

async function isStillMeant(db: Db, { employment, viewer }: Over, now: Instant) {
  const row = await db
    .selectFrom('contract_allocation as a')
    .innerJoin('contract as c', 'c.id', 'a.contract_id')
    .innerJoin('supervisor as s', 's.id', 'c.supervisor_id')
    .select('a.id')
    .where('a.employment_id', '=', employment)
    .where('s.person_id', '=', viewer)
    .where('s.ended_at', 'is', null)
    .where('c.ended_at', 'is', null)
    .where((of) => of.or([of('a.until_on', 'is', null), of('a.until_on', '>=', londonDay(now))]))
    .executeTakeFirst()
  return row !== undefined
}
