import type { Change } from '../access/change.ts'
import { endOf } from '../people/bond-times.ts'
import { endPhonesOf } from '../trusted-phones/end-phone.ts'
import type { Ending } from './let-go.ts'

/**
 * Someone with nothing else to do here is signed out at once when the last day has come. A last
 * day ahead needs nothing: sessions look at the days themselves.
 */
export async function endSessions(change: Change, ending: Ending): Promise<void> {
  const { db, who } = change
  if (ending.lastDay > who.today) return
  if (await hasMoreToDo(change, ending)) return
  await db
    .updateTable('session')
    .set({ ended_at: who.now })
    .where('person_id', '=', ending.person)
    .where('ended_at', 'is', null)
    .execute()
  await endPhonesOf(db, { person: ending.person, now: who.now })
}

/** Another job, a bond by which they look after somebody, or a duty, past the last day. */
async function hasMoreToDo({ db }: Change, { person, employment, lastDay }: Ending) {
  const after = endOf(lastDay)
  const job = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', person)
    .where('id', '!=', employment)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>', lastDay)]))
    .executeTakeFirst()
  const bond = await db
    .selectFrom('bond')
    .select('id')
    .where('viewer_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', after)]))
    .executeTakeFirst()
  const duty = await db
    .selectFrom('administrator')
    .select('person_id')
    .where('person_id', '=', person)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', after)]))
    .executeTakeFirst()
  return Boolean(job ?? bond ?? duty)
}
