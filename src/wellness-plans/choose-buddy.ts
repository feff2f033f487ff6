import { changedSince, done, unfit, type Act } from '../access/change.ts'
import { holdPlan, keepPlan } from './own-plan.ts'
import { endShares } from './own-shares.ts'
import { buddies, ownShares, peopleBeside } from './queries.ts'

/** Names a buddy, or nobody. What was ticked for the one before is over with their name. */
export const chooseBuddy = (
  act: Act,
  { buddy, version }: { buddy: string | null; version: number },
) =>
  act.change('plan.buddy', async (change) => {
    const plan = await holdPlan(change)
    if (plan.version !== version) return changedSince
    if (buddy !== null && !(await buddies(change.view)).some(({ id }) => id === buddy)) {
      return unfit('buddy_id', 'Choose someone from the list.')
    }
    await keepPlan(change, plan, { buddy_id: buddy })
    if (plan.buddy_id !== null && plan.buddy_id !== buddy) {
      const people = await peopleBeside(change.view)
      const shares = await ownShares(change.view, {})
      const isOver = !people.some(({ id }) => id === plan.buddy_id)
      await endShares(
        change,
        shares.filter(({ to_id: to }) => isOver && to === plan.buddy_id),
      )
    }
    return done({ id: plan.id })
  })
