import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'

/**
 * Whether it is the asker's own, held until this change ends: whoever removes it and sends lines of
 * it at the same moment takes turns.
 */
export async function isOwn(change: Change, id: string): Promise<boolean> {
  const { numUpdatedRows } = await change.db
    .updateTable('reflection')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('id', 'in', change.writable('reflection', own))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
