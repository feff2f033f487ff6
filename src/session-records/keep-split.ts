import { changedSince, done, notFound, unfit, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import type { SplitInput } from './form.ts'
import { findSeat } from './queries.ts'
import { whyNotNow } from './rules.ts'

/** How the time went and whether it helped: a note to oneself. */
export const keepSplit = (
  act: Act,
  { session, version }: { session: string; version: number },
  input: SplitInput,
) =>
  act.change('supervision.split', async (change) => {
    const { seat } = await findSeat(change.view, { session, of: null })
    if (!seat?.isMine) return notFound
    const says = whyNotNow(seat, change.who.now)
    if (says) return unfit('', says)
    const { numUpdatedRows: kept } = await change.db
      .updateTable('supervisee')
      .set({ ...input, version: version + 1 })
      .where('id', '=', seat.id)
      .where('version', '=', version)
      .where('id', 'in', change.writable('supervisee', own))
      .executeTakeFirst()
    return kept ? done({ id: seat.id }) : changedSince
  })
