import { done, notFound, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import type { Instant } from '../time/types.ts'
import { chosenOrganisation } from './administered.ts'
import { endDuty } from './ties.ts'

type Duty = { person: string; organisation: string }

/** Lets somebody who works here look after people and settings. */
export const appointAdministrator = (act: Act, { person, organisation }: Duty) =>
  act.change('administrator.appoint', async (change) => {
    if (!(await worksWith(change, { person, organisation }))) return notFound
    const days = { from: change.who.now, until: null }
    return (await startDuty(change, { person, organisation, ...days })) ?? done({ id: person })
  })

/** Takes that duty away this second; the last one of an organisation stays. */
export const dismissAdministrator = (act: Act, { person, organisation }: Duty) =>
  act.change('administrator.dismiss', async (change) => {
    if ((await chosenOrganisation(change, organisation)) === null) return notFound
    const refusal = await endDuty(change, { person, organisation, until: change.who.now })
    return refusal ?? done({ id: person })
  })

async function worksWith(change: Change, { person, organisation }: Duty) {
  const row = await change.db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where('id', 'in', change.writable('employment', administers))
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', change.who.today)]))
    .executeTakeFirst()
  return row !== undefined
}

const gap =
  'There are days between this and their other time as administrator. ' +
  'Choose days that meet, or come back once the first time is over.'

/**
 * One row for each person and organisation: a second appointment never cuts the first one short, and
 * makes nobody an administrator on days that belong to neither.
 */
export async function startDuty(
  { db, who }: Change,
  { person, organisation, from, until }: Duty & { from: Instant; until: Instant | null },
): Promise<Refusal | null> {
  const current = await db
    .selectFrom('administrator')
    .select(['from_at', 'until_at'])
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', who.now)]))
    .executeTakeFirst()
  const given = { from_at: from, until_at: until }
  if (current && endsBefore(given, who.now)) return null
  if (current && (endsBefore(current, from) || endsBefore(given, current.from_at))) {
    return unfit('from_on', gap)
  }
  const set = current ? both(current, given) : given
  await db
    .insertInto('administrator')
    .values({ person_id: person, organisation_id: organisation, ...set })
    .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id']).doUpdateSet(set))
    .execute()
  return null
}

/** Whether they look after it still, or did until this moment; not so when it was taken from them. */
export async function hadDuty(
  { db, who }: Change,
  { person, organisation, until }: Duty & { until: Instant },
): Promise<boolean> {
  const row = await db
    .selectFrom('administrator')
    .select('person_id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where((of) =>
      of.or([of('until_at', 'is', null), of('until_at', '>', who.now), of('until_at', '=', until)]),
    )
    .executeTakeFirst()
  return row !== undefined
}

type Days = { from_at: Instant; until_at: Instant | null }

const endsBefore = ({ until_at }: Days, moment: Instant) => until_at !== null && until_at < moment

/** From the earlier beginning to the later end; no end is the latest. */
const both = (one: Days, other: Days): Days => ({
  from_at: one.from_at < other.from_at ? one.from_at : other.from_at,
  until_at:
    one.until_at === null || other.until_at === null
      ? null
      : one.until_at > other.until_at
        ? one.until_at
        : other.until_at,
})
