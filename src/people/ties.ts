import { unfit, type Change, type Refusal } from '../access/change.ts'
import type { Day, Instant } from '../time/types.ts'
import { endOf } from './bond-times.ts'
import { standBack } from './stand-back.ts'

type Leaving = {
  employment: string
  person: string
  organisation: string
  lastDay: Day
  field: string
}

/**
 * What ends with an employment: the bonds on it, and, when nothing else keeps the person in that
 * organisation, the bonds by which they saw others there and their duty as administrator.
 */
export async function endTies(change: Change, leaving: Leaving): Promise<Refusal | null> {
  const until = endOf(leaving.lastDay)
  await change.db
    .updateTable('bond')
    .set((of) => ({ until_at: until, version: of('version', '+', 1) }))
    .where('employment_id', '=', leaving.employment)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', until)]))
    .execute()
  const left = await jobsLeft(change, leaving)
  if (left.includes(leaving.organisation)) return null
  const everywhere = left.length === 0
  await endViewing(change, leaving, { everywhere, until })
  const lastMoment = leaving.lastDay <= change.who.today ? change.who.now : until
  await standBack(change, { ...leaving, everywhere, until: lastMoment })
  return endDuty(change, { ...leaving, until }, leaving.field)
}

/** Someone who still works elsewhere keeps what other organisations gave them; others keep nothing. */
async function endViewing(
  { db }: Change,
  { person, organisation }: Leaving,
  { everywhere, until }: { everywhere: boolean; until: Instant },
) {
  const over = db
    .updateTable('bond')
    .set((of) => ({ until_at: until, version: of('version', '+', 1) }))
    .where('viewer_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', until)]))
  if (everywhere) return over.execute()
  return over
    .where('employment_id', 'in', (of) =>
      of.selectFrom('employment').select('id').where('organisation_id', '=', organisation),
    )
    .execute()
}

/** The organisations this person still works for after that day. */
async function jobsLeft(
  { db }: Change,
  { person, employment, lastDay }: Pick<Leaving, 'person' | 'employment' | 'lastDay'>,
) {
  const rows = await db
    .selectFrom('employment')
    .select('organisation_id')
    .where('person_id', '=', person)
    .where('id', '!=', employment)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>', lastDay)]))
    .execute()
  return rows.map((row) => row.organisation_id)
}

type Duty = { person: string; organisation: string; until: Instant }

export const lastAdministrator =
  'This is the only administrator. Choose another one first, then come back.'

/** Ends an administrator's duty; refused when nobody would be left to look after the organisation. */
export async function endDuty(change: Change, duty: Duty, field = ''): Promise<Refusal | null> {
  const { person, organisation, until } = duty
  const { now } = change.who
  // One that is over keeps its end, which says whether it was taken away or ended with the job.
  const running = until > now ? until : now
  const { numUpdatedRows } = await change.db
    .updateTable('administrator')
    .set({ until_at: until })
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', running)]))
    .executeTakeFirst()
  if (!numUpdatedRows) return null
  return (await isLookedAfter(change, organisation, until)) ? null : unfit(field, lastAdministrator)
}

/** Whether an organisation this person looks after would have nobody, now that they are out. */
export async function leavesNobody(change: Change, person: string): Promise<boolean> {
  const { now } = change.who
  const duties = await change.db
    .selectFrom('administrator')
    .select('organisation_id')
    .where('person_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', now)]))
    .execute()
  for (const duty of duties) {
    if (!(await isLookedAfter(change, duty.organisation_id, now))) return true
  }
  return false
}

/** Somebody who can sign in still has the duty after that moment. */
async function isLookedAfter({ db }: Change, organisation: string, after: Instant) {
  // Two administrators who end each other's duty at once must wait for one another.
  await db
    .updateTable('organisation')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', organisation)
    .execute()
  const left = await db
    .selectFrom('administrator as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('a.person_id')
    .where('a.organisation_id', '=', organisation)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', after)]))
    .where('p.deactivated_at', 'is', null)
    .where('p.password', 'is not', null)
    .executeTakeFirst()
  return left !== undefined
}
