import { changedSince, done, isRefusal, unfit, type Act } from '../access/change.ts'
import { reassessAction } from '../alerts/reassess.ts'
import { londonDay } from '../time/london.ts'
import { actionAt, keepsIt, writeAction } from './own-action.ts'
import { ringFor } from './ring-for.ts'
import { mayReopen } from './rules.ts'

/** The way back for its owner: open again with the day it had, while it is not long ago. */
export const reopenAction = (act: Act, seen: { id: string; version: number }) =>
  act.change('action.reopen', async (change) => {
    const row = await actionAt(change, seen, keepsIt)
    if (isRefusal(row)) return row
    const { status, ended_at: at } = row
    if (status === 'open' || at === null) return changedSince
    if (!mayReopen(londonDay(at), change.who)) {
      return unfit('', 'This ended more than four weeks ago. Make a new promise instead.')
    }
    const set = { status: 'open' as const, reason: null, ended_at: null, ended_by: null }
    if (!(await writeAction(change, row, { rule: keepsIt, set }))) return changedSince
    await reassessAction(change, row.id)
    ringFor(change, row)
    return done({ id: row.id })
  })
