import type { Change } from '../access/change.ts'
import { awayDays } from './away.ts'
import { acknowledgeBy } from './clocks.ts'
import { noteEvent } from './events.ts'
import { bringForward } from './tell-readers.ts'
import type { AlertCode, AlertLevel } from './types.ts'

/**
 * Lets the leads of a team see its work alerts that wait for their time: the debrief opens
 * (product.md principle 3). What only its worker knows stays with the worker.
 */
export async function showTeamNow(change: Change, team: string): Promise<void> {
  const { now } = change.who
  for (const alert of await hidden(change, team)) {
    const isAway = await awayDays(change, alert)
    const { numUpdatedRows: shown } = await change.db
      .updateTable('alert')
      .set((of) => ({
        visible_at: now,
        told_at: now,
        acknowledge_by: acknowledgeBy(
          alert.code as AlertCode,
          alert.level as AlertLevel,
          now,
          isAway,
        ),
        manager_told_at: alert.manager_told_at === null ? null : now,
        version: of('version', '+', 1),
      }))
      .where('id', '=', alert.id)
      .where('visible_at', '>', now)
      .executeTakeFirst()
    if (!shown) continue
    await bringForward(change, alert.id)
    await noteEvent(change, alert.id, 'told', { by: null })
  }
}

const hidden = ({ db, who }: Change, team: string) =>
  db
    .selectFrom('alert as a')
    .innerJoin('employment as e', 'e.id', 'a.employment_id')
    .select(['a.id', 'a.code', 'a.level', 'a.employment_id', 'a.team_id', 'a.manager_told_at'])
    .where('e.team_id', '=', team)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('a.kind', '=', 'work')
    .where('a.state', '=', 'open')
    .where('a.worker_only', '=', 0)
    .where('a.visible_at', '>', who.now)
    .where((of) =>
      of.exists(
        of
          .selectFrom('bond as b')
          .select('b.id')
          .whereRef('b.employment_id', '=', 'a.employment_id')
          .where('b.kind', '=', 'line')
          .where('b.from_at', '<=', who.now)
          .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)])),
      ),
    )
    .orderBy('a.id')
    .execute()
