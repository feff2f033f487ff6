import { changedSince, notFound, type Change, type Refusal } from '../access/change.ts'
import { own, type Rule } from '../access/relations.ts'
import type { Selectable, Updateable } from 'kysely'
import type { Database } from '../database/schema.ts'

export type HoldingRow = Selectable<Database['holding']>

/** The asker's own holding, for changing; someone else's is simply not there. */
export const ownHolding = (change: Change, id: string) =>
  change.db
    .selectFrom('holding')
    .selectAll()
    .where('id', '=', id)
    .where('id', 'in', change.writable('holding', own))
    .executeTakeFirst()

/**
 * The holding as it is now, held until this change ends, so that whoever ends it, passes it on or
 * asks about it at the same moment takes turns. Hold it before any row that belongs to it.
 */
export const holdHolding = (change: Change, id: string, ...rules: Rule[]) =>
  change.db
    .updateTable('holding')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('id', 'in', change.writable('holding', ...rules))
    .returningAll()
    .executeTakeFirst()

/** The asker's own holding at the version their form was made from, or why not. */
export async function holdingAt(
  change: Change,
  id: string,
  version: number,
): Promise<HoldingRow | Refusal> {
  const holding = await ownHolding(change, id)
  if (!holding) return notFound
  return holding.version === version ? holding : changedSince
}

type HoldingColumns = Omit<Updateable<Database['holding']>, 'id' | 'version' | 'changed_at'>

/** Changes a holding at the version it was read at; a refusal when someone was faster. */
export async function updateHolding(
  change: Change,
  holding: HoldingRow,
  columns: HoldingColumns,
): Promise<Refusal | null> {
  const { numUpdatedRows } = await change.db
    .updateTable('holding')
    .set({ ...columns, changed_at: change.who.now, version: holding.version + 1 })
    .where('id', '=', holding.id)
    .where('version', '=', holding.version)
    .where('id', 'in', change.writable('holding', own))
    .executeTakeFirst()
  return numUpdatedRows ? null : changedSince
}
