import type { Change } from '../access/change.ts'
import { noteChange } from '../holdings/timeline.ts'
import type { HeldItem } from './own-item.ts'

/**
 * What was asked of somebody about this thing is taken back while it waits: a lead has taken it.
 * Whoever does this holds the item, which is their right to it.
 */
export async function withdrawAsk({ db, ...change }: Change, item: HeldItem) {
  const { now, person } = change.who
  await db
    .updateTable('handover')
    .set((of) => ({ status: 'withdrawn', answered_at: now, version: of('version', '+', 1) }))
    .where('id', '=', item.handover_id)
    .where('status', '=', 'asked')
    .execute()
  if (item.second_id === person) return
  const ended = await db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: now, version: of('version', '+', 1) }))
    .where('id', '=', item.co_holder_id)
    .where('accepted_at', 'is', null)
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', now)]))
    .returning(['holding_id', 'role'])
    .executeTakeFirst()
  if (ended)
    await noteChange({ db, ...change }, ended.holding_id, 'co_holder_ended', { now: ended.role })
}
