import type { Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { lastLeftOpen } from '../alerts/left-open.ts'
import { reassessTeam } from '../alerts/reassess-team.ts'
import type { Day } from '../time/types.ts'
import { isEverybodyAway } from './everybody-away.ts'
import { freeItemsOf } from './free-items.ts'

/** Never begun and its day is over, or begun and left until the working day after it was over. */
const passed = (db: Change['db'] | Parts['store']['read'], today: Day) =>
  db
    .selectFrom('debrief')
    .where((of) =>
      of.or([
        of.and([of('state', '=', 'planned'), of('held_on', '<', today)]),
        of.and([of('state', '=', 'open'), of('held_on', '<=', lastLeftOpen(today))]),
      ]),
    )

/** Teams with a debrief that has passed by. */
export async function teamsPassed({ store }: Parts, today: Day): Promise<string[]> {
  const rows = await passed(store.read, today).select('team_id').distinct().execute()
  return rows.map(({ team_id }) => team_id).toSorted()
}

/**
 * They were not held. What one of them left with one name only is free for the next table; whoever
 * sat there reads nothing more of what the team brings.
 */
export async function passBy(change: Change, team: string): Promise<void> {
  const { db, who } = change
  const rows = await passed(db, who.today)
    .select(['id', 'held_on', 'state'])
    .where('team_id', '=', team)
    .orderBy('id')
    .execute()
  for (const { id, held_on, state } of rows) {
    const isHoliday = state === 'planned' && (await isEverybodyAway(change, team, held_on))
    const { numUpdatedRows } = await db
      .updateTable('debrief')
      .set((of) => ({
        state: 'not_held',
        why_not: isHoliday ? 'holiday' : 'passed_by',
        version: of('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('state', '=', state)
      .executeTakeFirst()
    if (numUpdatedRows) await freeItemsOf(db, [id])
  }
  change.ring(`team:${team}`)
  await reassessTeam(change, team)
}
