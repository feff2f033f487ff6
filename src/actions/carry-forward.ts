import { changedSince, done, isRefusal, unfit, type Act } from '../access/change.ts'
import { reassessAction } from '../alerts/reassess.ts'
import type { Day } from '../time/types.ts'
import { actionAt, keepsIt, writeAction } from './own-action.ts'
import { ringFor } from './ring-for.ts'
import { dayRefused } from './rules.ts'

type Moved = { id: string; version: number; due: Day }

/** Carried forward to a new day; the day that was promised first is kept. */
export const carryForward = (act: Act, { due, ...seen }: Moved) =>
  act.change('action.new_day', async (change) => {
    const row = await actionAt(change, seen, keepsIt)
    if (isRefusal(row)) return row
    if (row.status !== 'open') return changedSince
    const says = dayRefused(due, change.who)
    if (says) return unfit('due_on', says)
    const kept = await writeAction(change, row, { rule: keepsIt, set: { due_on: due } })
    if (!kept) return changedSince
    await reassessAction(change, row.id)
    ringFor(change, row)
    return done({ id: row.id })
  })
