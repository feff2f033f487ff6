import { changedSince, notFound, type Change, type Refusal } from '../access/change.ts'
import { own } from '../access/relations.ts'
import type { Selectable } from 'kysely'
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
