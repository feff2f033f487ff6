import { done, isRefusal, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import type { Medium } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import { monthsAfter } from '../time/months.ts'
import type { Instant } from '../time/types.ts'
import { holdingAt, updateHolding, type HoldingRow } from './own-holding.ts'
import { countsAsReviewCall } from './rules.ts'
import { noteChange } from './timeline.ts'

/** What a worker is told when their agreement has no review calls. */
export const noneAgreed =
  'Your agreement has no review calls yet. You can ask for them in your agreement.'

/** An open holding becomes a call now and then, when the agreement has room for that. */
export const startReviewCalls = (act: Act, id: string, version: number) =>
  act.change('holding.review_calls', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.status === 'review_calls') return done({ id })
    if (holding.status !== 'open') return unfit('', 'Open this first. Then it can be review calls.')
    if (!(await hasReviewCalls(change, holding))) return unfit('', noneAgreed)
    const refused = await updateHolding(change, holding, {
      status: 'review_calls',
      status_since: change.who.today,
      next_review_on: monthsAfter(change.who.today, 1),
    })
    if (refused) return refused
    await noteChange(change, id, 'review_calls')
    await reassess(change, holding.employment_id)
    return done({ id })
  })

/** Back from review calls to holding as it was. */
export const openFully = (act: Act, id: string, version: number) =>
  act.change('holding.open', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.status !== 'review_calls') return done({ id })
    const set = { status: 'open' as const, status_since: change.who.today }
    const refused = await updateHolding(change, holding, set)
    if (refused) return refused
    await noteChange(change, id, 'opened')
    await reassess(change, holding.employment_id)
    return done({ id })
  })

/** Whether the agreement in force has review calls: monthly, or suggested. */
export async function hasReviewCalls({ db }: Change, { employment_id }: HoldingRow) {
  const agreed = await db
    .selectFrom('agreement')
    .select('review_calls')
    .where('employment_id', '=', employment_id)
    .where('status', '=', 'in_force')
    .executeTakeFirst()
  return agreed !== undefined && agreed.review_calls !== 'off'
}

/** After a review call the next one is a month on; a call put in late never moves it back. */
export async function moveReviewOn(
  change: Change,
  holding: HoldingRow,
  { medium, at }: { medium: Medium; at: Instant },
) {
  const next = monthsAfter(londonDay(at), 1)
  const moves = holding.next_review_on === null || next > holding.next_review_on
  if (!countsAsReviewCall(holding, { at, medium }) || !moves) return
  await change.db
    .updateTable('holding')
    .set((of) => ({ next_review_on: next, version: of('version', '+', 1) }))
    .where('id', '=', holding.id)
    .where('ended_on', 'is', null)
    .where((of) => of.or([of('next_review_on', 'is', null), of('next_review_on', '<', next)]))
    .where('id', 'in', change.writable('holding', own))
    .execute()
}
