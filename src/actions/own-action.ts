import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { changedSince, notFound, type Change, type Refusal } from '../access/change.ts'
import { all, type Rule } from '../access/relations.ts'
import { promised } from '../access/sitting-relations.ts'
import type { Database } from '../database/schema.ts'

/** Its owner, while they may still know of it. */
export const keepsIt: Rule = all(({ who }) => sql`t.owner_id = ${who.person}`, promised)

/** Its owner, or whoever it was promised to. */
export const partOfIt: Rule = promised

export type ActionRow = Selectable<Database['action']>

/** The promise as it stands, for somebody who may change it by this rule and saw this version. */
export async function actionAt(
  change: Change,
  { id, version }: { id: string; version: number },
  rule: Rule,
): Promise<ActionRow | Refusal> {
  const row = await change.db
    .selectFrom('action')
    .selectAll()
    .where('id', '=', id)
    .where('id', 'in', change.writable('action', rule))
    .executeTakeFirst()
  if (!row) return notFound
  return row.version === version ? row : changedSince
}

/** Writes over the version that was seen, and no other. */
export async function writeAction(
  change: Change,
  row: ActionRow,
  { rule, set }: { rule: Rule; set: Partial<ActionRow> },
): Promise<boolean> {
  const { numUpdatedRows } = await change.db
    .updateTable('action')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('id', 'in', change.writable('action', rule))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
