import { changedSince, done, unfit, type Act } from '../access/change.ts'
import { holdPlan, keepPlan } from './own-plan.ts'
import { reviewRefused } from './rules.ts'

/** When the plan is looked at again. Without words there is no plan to look at. */
export const chooseReview = (act: Act, { on, version }: { on: string; version: number }) =>
  act.change('plan.review', async (change) => {
    const plan = await holdPlan(change)
    if (plan.version !== version) return changedSince
    if (plan.review_on === null) {
      return unfit('review_on', 'Write something in your plan first. Then choose a day.')
    }
    const refused = reviewRefused(on, change.who)
    if (refused) return unfit('review_on', refused)
    await keepPlan(change, plan, { review_on: on })
    return done({ id: plan.id })
  })
