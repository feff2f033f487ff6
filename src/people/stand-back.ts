import type { Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { Instant } from '../time/types.ts'

type Leaver = { person: string; organisation: string; everywhere: boolean; until: Instant }

/**
 * Whoever has left stands beside nobody any more: there, or anywhere when no job is left. Those
 * who held with them are told in the timeline, and judged again.
 */
export async function standBack(change: Change, leaver: Leaver): Promise<void> {
  const { db, who } = change
  const until = leaver.until > who.now ? leaver.until : who.now
  const beside = await besideOthers(change, { ...leaver, until })
  if (beside.length === 0) return
  await db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: until, version: of('version', '+', 1) }))
    .where(
      'id',
      'in',
      beside.map(({ id }) => id),
    )
    .execute()
  const lines = beside.map(({ holding_id, role }) => ({
    id: newId(),
    holding_id,
    at: who.now,
    by_id: who.person,
    what: 'co_holder_ended',
    now: role,
  }))
  await db.insertInto('holding_change').values(lines).execute()
  const holders = new Set(beside.map(({ employment_id }) => employment_id))
  for (const employment of [...holders].toSorted()) await reassess(change, employment)
}

async function besideOthers({ db }: Change, { person, organisation, everywhere, until }: Leaver) {
  const rows = await db
    .selectFrom('co_holder as o')
    .innerJoin('employment as e', 'e.id', 'o.employment_id')
    .select(['o.id', 'o.holding_id', 'o.employment_id', 'o.role', 'e.organisation_id'])
    .where('o.co_person_id', '=', person)
    .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', until)]))
    .orderBy('o.id')
    .execute()
  return everywhere ? rows : rows.filter((row) => row.organisation_id === organisation)
}
