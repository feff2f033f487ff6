import {
  changedSince,
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
} from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { awayIn, oneAtATime, refuseLeave } from './add-leave.ts'
import { endCoverOf, moveCover } from './cover.ts'
import type { LeaveInput } from './form.ts'
import { recountHours } from '../people/recount-hours.ts'

type Which = { id: string; version: number }

/** The asker's own leave, held until this change ends: its cover is asked for in turn. */
export const holdLeave = (change: Change, id: string) =>
  change.db
    .updateTable('leave')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('id', 'in', change.writable('leave', own))
    .returningAll()
    .executeTakeFirst()

async function leaveAt(change: Change, { id, version }: Which) {
  const row = await holdLeave(change, id)
  if (!row) return notFound
  return row.version === version ? row : changedSince
}

const isOver = 'This leave is over. Were the days wrong? Take it away and add it again.'

/** Other days; whoever covers is asked for those instead. */
export const editLeave = (act: Act, which: Which, input: LeaveInput) =>
  act.change('leave.edit', async (change) => {
    const row = await leaveAt(change, which)
    if (isRefusal(row)) return row
    if (row.until_on < change.who.today) return unfit('from_on', isOver)
    const [away, employment] = [awayIn(input), row.employment_id]
    const refused = await refuseLeave(change, { employment, away, except: row.id })
    if (refused) return refused
    const { numUpdatedRows: changed } = await change.db
      .updateTable('leave')
      .set({ ...away, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('id', 'in', change.writable('leave', own))
      .executeTakeFirst()
    if (!changed) return changedSince
    await moveCover(change, row, away)
    await recountHours(change, employment)
    await reassess(change, employment)
    return done({ id: row.id })
  })

/** There is no leave after all, and so nothing to cover. */
export const removeLeave = (act: Act, which: Which) =>
  act.change('leave.remove', async (change) => {
    const row = await leaveAt(change, which)
    if (isRefusal(row)) return row
    await oneAtATime(change, row.employment_id)
    const { numDeletedRows: gone } = await change.db
      .deleteFrom('leave')
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('id', 'in', change.writable('leave', own))
      .executeTakeFirst()
    if (!gone) return changedSince
    await endCoverOf(change, row)
    await recountHours(change, row.employment_id)
    await reassess(change, row.employment_id)
    return done({ id: row.id })
  })
