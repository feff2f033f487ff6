import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { noteChange } from '../holdings/timeline.ts'
import { spanOf } from '../time/weeks.ts'
import type { Away } from './rules.ts'

type Leave = Away & { employment_id: string }

/** Names that stand in for one leave and have not said no. Its days are what ties them to it. */
export function coverOf(change: Change, leave: Leave) {
  const { from, until } = spanOf(leave.from_on, leave.until_on)
  return change.db
    .selectFrom('co_holder')
    .select(['id', 'holding_id', 'co_person_id'])
    .where('employment_id', '=', leave.employment_id)
    .where('kind', '=', 'cover')
    .where('from_at', '=', from)
    .where('ended_at', '=', until)
    .where('declined_at', 'is', null)
    .where('id', 'in', change.writable('co_holder', own))
    .execute()
}

/** The same people for other days. They are asked again: a yes was for the days it was given for. */
export async function moveCover(change: Change, leave: Leave, away: Away) {
  const { from, until } = spanOf(away.from_on, away.until_on)
  if (away.from_on === leave.from_on && away.until_on === leave.until_on) return
  for (const { id, holding_id: holding } of await coverOf(change, leave)) {
    await change.db
      .updateTable('co_holder')
      .set((of) => ({
        from_at: from,
        ended_at: until,
        accepted_at: null,
        version: of('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('id', 'in', change.writable('co_holder', own))
      .execute()
    await noteChange(change, holding, 'cover')
  }
}

export async function endCoverOf(change: Change, leave: Leave) {
  for (const row of await coverOf(change, leave)) await endCover(change, row)
}

/** From now on; one that has not begun never does. */
export async function endCover(
  change: Change,
  { id, holding_id: holding }: { id: string; holding_id: string },
) {
  await change.db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: change.who.now, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .where('ended_at', '>', change.who.now)
    .where('id', 'in', change.writable('co_holder', own))
    .execute()
  await noteChange(change, holding, 'cover_ended')
}
