import { done, isRefusal, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { Day } from '../time/types.ts'
import { countSessions } from './correct-sessions.ts'
import { refuseReviewDay } from './dates.ts'
import type { ReviewInput } from './form.ts'
import { holdingAt, updateHolding, type HoldingRow } from './own-holding.ts'
import { hasReviewCalls, noneAgreed } from './review-calls.ts'
import { lighter, nextReviewOn } from './rules.ts'
import { noteChange } from './timeline.ts'

/** "Still right to hold?": the answer is kept, and the next look has its day. */
export const reviewHolding = (act: Act, id: string, input: ReviewInput, version: number) =>
  act.change('holding.review', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    const { today } = change.who
    const unfitNow = await refuseReview(change, holding, input)
    if (unfitNow) return unfitNow
    const next = nextReviewOn(input.answer, today, input.next_review_on)
    const refused = await updateHolding(change, holding, {
      ...columnsAfter(holding, input, today),
      next_review_on: next,
    })
    if (refused) return refused
    await noteWhatChanged(change, holding, input)
    await keepReview(change, holding, { ...input, next_review_on: next })
    await reassess(change, holding.employment_id)
    return done({ id })
  })

async function refuseReview(
  change: Change,
  holding: HoldingRow,
  { answer, next_review_on: next }: ReviewInput,
): Promise<Refusal | null> {
  if (holding.ended_on !== null) return unfit('answer', 'This has ended. Open it again first.')
  const unfitDay = refuseReviewDay(next, change.who.today)
  if (unfitDay || answer !== 'review_calls' || holding.status === 'review_calls') return unfitDay
  if (holding.status === 'paused') {
    return unfit('answer', 'This is paused. Take it up again first, then move it to review calls.')
  }
  return (await hasReviewCalls(change, holding)) ? null : unfit('answer', noneAgreed)
}

function columnsAfter({ status, intensity }: HoldingRow, { answer }: ReviewInput, today: Day) {
  if (answer === 'lighter') return { intensity: lighter(intensity) }
  const moves = answer === 'review_calls' && status === 'open'
  return moves ? { status: 'review_calls' as const, status_since: today } : {}
}

async function noteWhatChanged(
  change: Change,
  { id, status, intensity }: HoldingRow,
  { answer }: ReviewInput,
) {
  const now = lighter(intensity)
  if (answer === 'lighter' && now !== intensity) {
    await noteChange(change, id, 'intensity', { was: intensity, now })
  }
  if (answer === 'review_calls' && status === 'open') await noteChange(change, id, 'review_calls')
}

async function keepReview(change: Change, holding: HoldingRow, input: ReviewInput) {
  const id = newId()
  const words = await change.sealer(change.who.person)
  await change.db
    .insertInto('holding_review')
    .values({
      id,
      holding_id: holding.id,
      employment_id: holding.employment_id,
      person_id: holding.person_id,
      reviewed_on: change.who.today,
      answer: input.answer,
      sessions: await countSessions(change, holding),
      next_review_on: input.next_review_on,
      note: input.note ? words.seal('holding_review', 'note', id, input.note) : null,
      made_at: change.who.now,
    })
    .execute()
}
