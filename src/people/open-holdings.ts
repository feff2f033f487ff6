import { unfit, type Change, type Refusal } from '../access/change.ts'
import { administers } from '../access/relations.ts'

/** How many people are still held in one job. */
export async function openHoldings({ db }: Change, employment: string): Promise<number> {
  const row = await db
    .selectFrom('holding')
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('employment_id', '=', employment)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.people)
}

/** A job with people in it does not end until somebody has said who holds them next. */
export async function refuseWhileHolding(
  change: Change,
  { employment, field }: { employment: string; field: string },
): Promise<Refusal | null> {
  const people = await openHoldings(change, employment)
  if (people === 0) return null
  const leads = await leadsOf(change, employment)
  return unfit(field, `${sayHeld(people)} ${sayWho(leads)}`)
}

const sayHeld = (people: number) =>
  people === 1 ? 'They still hold 1 person.' : `They still hold ${people} people.`

const sayWho = (leads: string[]) =>
  leads.length === 0
    ? 'Link a lead to this job first. Then the lead can hand them on.'
    : `First ${leads.join(' or ')} can hand them on: “Someone is leaving” on their page of this person.`

async function leadsOf({ db, who }: Change, employment: string) {
  const rows = await db
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select('p.name')
    .distinct()
    .where('b.employment_id', '=', employment)
    .where('b.kind', '=', 'line')
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .execute()
  return rows.map(({ name }) => name)
}

/** Closing somebody's sign-in leaves whoever they hold with nobody to ring: said once, then done. */
export async function warnOfHeld(change: Change, person: string): Promise<Refusal | null> {
  const rows = await change.db
    .selectFrom('holding')
    .select('employment_id')
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .where('employment_id', 'in', change.writable('employment', administers))
    .groupBy('employment_id')
    .execute()
  if (rows.length === 0) return null
  const people = rows.reduce((sum, row) => sum + Number(row.people), 0)
  const leads = await Promise.all(rows.map((row) => leadsOf(change, row.employment_id)))
  return unfit('anyway', `${sayHeld(people)} ${sayWho([...new Set(leads.flat())])}`)
}
