import { done, isRefusal, unfit, type Act, type Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { refuseReviewDay } from './dates.ts'
import type { PauseInput } from './form.ts'
import { holdingAt, updateHolding } from './own-holding.ts'
import { daysPaused, reviewAfterPause } from './rules.ts'
import { noteChange } from './timeline.ts'

/** Puts a holding to rest for a while: it is not counted, and its weeks stand still. */
export const pauseHolding = (act: Act, id: string, input: PauseInput, version: number) =>
  act.change('holding.pause', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.status === 'paused') return done({ id })
    if (holding.ended_on !== null) return unfit('pause_reason', 'This has ended. Open it first.')
    const { today } = change.who
    const unfitDay = refuseReviewDay(input.next_review_on, today)
    if (unfitDay) return unfitDay
    const refused = await updateHolding(change, holding, {
      status: 'paused',
      status_since: today,
      pause_reason: input.pause_reason,
      next_review_on: input.next_review_on ?? holding.next_review_on,
    })
    if (refused) return refused
    await noteChange(change, id, 'paused', { was: holding.status, now: input.pause_reason })
    await reassess(change, holding.employment_id)
    return done({ id })
  })

/** Takes a paused holding up again, as it was before; the days between do not count. */
export const resumeHolding = (act: Act, id: string, version: number) =>
  act.change('holding.resume', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.status !== 'paused') return done({ id })
    const { today } = change.who
    const status = await statusBefore(change, id)
    const refused = await updateHolding(change, holding, {
      status,
      status_since: today,
      pause_reason: null,
      paused_days: holding.paused_days + daysPaused(holding, today),
      next_review_on: reviewAfterPause(holding.next_review_on, today),
    })
    if (refused) return refused
    await noteChange(change, id, 'resumed')
    await reassess(change, holding.employment_id)
    return done({ id })
  })

async function statusBefore({ db }: Change, id: string) {
  const pause = await db
    .selectFrom('holding_change')
    .select('was')
    .where('holding_id', '=', id)
    .where('what', '=', 'paused')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return pause?.was === 'review_calls' ? 'review_calls' : 'open'
}
