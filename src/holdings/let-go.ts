import type { Change } from '../access/change.ts'

/** Names beside a holding, and what was still asked about it, end with it. */
export async function letGo({ db, who: { now } }: Change, holding: string) {
  await db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: now, version: of('version', '+', 1) }))
    .where('holding_id', '=', holding)
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', now)]))
    .execute()
  await db
    .updateTable('handover')
    .set((of) => ({ status: 'withdrawn', answered_at: now, version: of('version', '+', 1) }))
    .where('holding_id', '=', holding)
    .where('status', '=', 'asked')
    .execute()
  await db
    .updateTable('advice_request')
    .set((of) => ({ withdrawn_at: now, version: of('version', '+', 1) }))
    .where('holding_id', '=', holding)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
