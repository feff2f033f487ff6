import { changedSince, done, isRefusal, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { timeColumns } from './add-time.ts'
import type { TimeInput } from './form.ts'

type Which = { id: string; version: number }

async function ownTime(change: Change, { id, version }: Which) {
  const row = await change.db
    .selectFrom('time_block')
    .select(['id', 'employment_id', 'version'])
    .where('id', '=', id)
    .where('id', 'in', change.writable('time_block', own))
    .executeTakeFirst()
  if (!row) return notFound
  return row.version === version ? row : changedSince
}

/** Puts a wrong entry right; it stays with the job it was kept for. */
export const editTime = (act: Act, which: Which, input: TimeInput) =>
  act.change('time.edit', async (change) => {
    const row = await ownTime(change, which)
    if (isRefusal(row)) return row
    const columns = await timeColumns(change, row.id, input)
    if (isRefusal(columns)) return columns
    const { numUpdatedRows: changed } = await change.db
      .updateTable('time_block')
      .set({ ...columns, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('id', 'in', change.writable('time_block', own))
      .executeTakeFirst()
    if (!changed) return changedSince
    await reassess(change, row.employment_id)
    return done({ id: row.id, day: columns.spent_on })
  })

export const removeTime = (act: Act, which: Which) =>
  act.change('time.remove', async (change) => {
    const row = await ownTime(change, which)
    if (isRefusal(row)) return row
    const { numDeletedRows: gone } = await change.db
      .deleteFrom('time_block')
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('id', 'in', change.writable('time_block', own))
      .executeTakeFirst()
    if (!gone) return changedSince
    await reassess(change, row.employment_id)
    return done({ id: row.id })
  })
