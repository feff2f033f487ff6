import type { Change } from '../access/change.ts'
import { reassessAction } from '../alerts/reassess.ts'
import type { Ending } from './let-go.ts'

/**
 * What somebody promised passes to the lead who ends their job, so that nobody waits for a person
 * who has gone. What was promised about that job itself is over with it.
 */
export async function passPromises(change: Change, ending: Ending): Promise<void> {
  const over = await openOnes(change, { employment_id: ending.employment })
  await write(change, over, {
    status: 'dropped',
    ended_at: change.who.now,
    ended_by: change.who.person,
  })
  if (await staysHere(change, ending)) return
  const kept = { owner_id: ending.person, organisation_id: ending.organisation }
  await write(change, await openOnes(change, kept), { owner_id: change.who.person })
}

type Which = { employment_id?: string; owner_id?: string; organisation_id?: string }

async function openOnes({ db }: Change, which: Which) {
  const rows = await db
    .selectFrom('action')
    .select('id')
    .where('status', '=', 'open')
    .where((of) => of.and(which))
    .execute()
  return rows.map(({ id }) => id)
}

type Written = { owner_id: string } | { status: 'dropped'; ended_at: string; ended_by: string }

async function write(change: Change, ids: string[], set: Written) {
  if (ids.length === 0) return
  await change.db
    .updateTable('action')
    .set((of) => ({ ...set, version: of('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
  for (const id of ids) await reassessAction(change, id)
}

/** In another job for the same employer they keep what they promised. */
async function staysHere({ db }: Change, { person, employment, organisation, lastDay }: Ending) {
  const other = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where('id', '!=', employment)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>', lastDay)]))
    .executeTakeFirst()
  return other !== undefined
}
