import { changedSince, done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { PlanSection } from '../database/schema.ts'
import { addWords } from './add-words.ts'
import { holdPlan, keepPlan, type HeldPlan } from './own-plan.ts'
import { endShares, shownTo } from './own-shares.ts'
import { ownSections, ownShares } from './queries.ts'
import { agreementAfter, furthestReview } from './rules.ts'

type Input = { section: PlanSection; words: string; version: number }

/**
 * Keeps what one part says, and its history. Without words it is shared with nobody any more: what
 * is written there later is the writer's alone again.
 */
export const writeSection = (act: Act, { section, words: typed, version }: Input) =>
  act.change('plan.section', async (change) => {
    const plan = await holdPlan(change)
    const before = (await ownSections(change.view)).find((row) => row.section === section)
    if ((before?.version ?? 0) !== version) return changedSince
    const words = typed.trim() === '' ? '' : typed
    if (!before && words === '') return unfit('words', 'Write a few words first, or go back.')
    if (before?.words === words) return done({ id: before.id })
    const id = before?.id ?? newId()
    const read = await shownTo(change, plan.agree_with)
    await addWords(change, { id, plan: plan.id, section, words, version })
    if (words === '') await endSharesOf(change, id)
    await keepPlan(change, plan, await planAfter(change, plan, read.includes(id)))
    return done({ id })
  })

async function endSharesOf(change: Change, part: string) {
  const shares = await ownShares(change.view, {})
  await endShares(
    change,
    shares.filter(({ record_id: id }) => id === part),
  )
}

/** A plan has a day to look again for as long as it has words; the first day is the furthest. */
async function planAfter(change: Change, plan: HeldPlan, touched: boolean) {
  const hasWords = (await ownSections(change.view)).some(({ words }) => words !== '')
  const shown = (await shownTo(change, plan.agree_with)).length
  return {
    ...agreementAfter(plan, { shown, touched }),
    review_on: hasWords ? (plan.review_on ?? furthestReview(change.who.today)) : null,
  }
}
