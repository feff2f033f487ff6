import type { Change } from '../access/change.ts'
import { hasSecondName } from '../alerts/carried.ts'

/** What these debriefs left with one name only is free again, for the next table of its team. */
export async function freeItemsOf(db: Change['db'], debriefs: readonly string[]) {
  if (debriefs.length === 0) return
  const rows = await db
    .selectFrom('carrying_item')
    .select(['id', 'answer', 'second_id', 'second_name', 'agreed_at'])
    .where('debrief_id', 'in', debriefs)
    .where('withdrawn_at', 'is', null)
    .execute()
  const alone = rows.filter((row) => !hasSecondName(row)).map((row) => row.id)
  if (alone.length === 0) return
  await db
    .updateTable('carrying_item')
    .set((of) => ({ debrief_id: null, version: of('version', '+', 1) }))
    .where('id', 'in', alone)
    .execute()
}
