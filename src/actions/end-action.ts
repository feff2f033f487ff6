import { changedSince, done, isRefusal, type Act, type Change } from '../access/change.ts'
import { reassessAction } from '../alerts/reassess.ts'
import { actionAt, keepsIt, partOfIt, writeAction, type ActionRow } from './own-action.ts'
import { ringFor } from './ring-for.ts'

type Seen = { id: string; version: number }

/** Done by whoever promised it. */
export const finishAction = (act: Act, seen: Seen) =>
  act.change('action.done', async (change) => {
    const row = await actionAt(change, seen, keepsIt)
    if (isRefusal(row)) return row
    if (row.status !== 'open') return changedSince
    const kept = await writeAction(change, row, {
      rule: keepsIt,
      set: { status: 'done', ...endedNow(change) },
    })
    return kept ? ended(change, row) : changedSince
  })

/** Let go with a reason, by whoever promised it or by whoever it was promised to. */
export const dropAction = (act: Act, { reason, ...seen }: Seen & { reason: string }) =>
  act.change('action.dropped', async (change) => {
    const row = await actionAt(change, seen, partOfIt)
    if (isRefusal(row)) return row
    if (row.status !== 'open') return changedSince
    const words = await change.sealer(row.organisation_id)
    const kept = await writeAction(change, row, {
      rule: partOfIt,
      set: {
        status: 'dropped',
        reason: words.seal('action', 'reason', row.id, reason),
        ...endedNow(change),
      },
    })
    return kept ? ended(change, row) : changedSince
  })

const endedNow = ({ who }: Change) => ({ ended_at: who.now, ended_by: who.person })

async function ended(change: Change, row: ActionRow) {
  await reassessAction(change, row.id)
  ringFor(change, row)
  return done({ id: row.id })
}
