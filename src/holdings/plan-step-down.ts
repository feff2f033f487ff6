import { done, isRefusal, unfit, type Act } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { addDays } from '../time/london.ts'
import type { StepDownInput } from './form.ts'
import { holdingAt, updateHolding } from './own-holding.ts'
import { noteChange } from './timeline.ts'

/** How holding gets less, and about when it ends: a plan, which may be taken away again. */
export const planStepDown = (act: Act, id: string, input: StepDownInput, version: number) =>
  act.change('holding.step_down', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.ended_on !== null) {
      return unfit('planned_end_on', 'This has ended. Open it again first.')
    }
    const { planned_end_on: end, step_down: plan } = input
    const { today } = change.who
    if (end !== null && (end < today || end > addDays(today, 732))) {
      return unfit('planned_end_on', 'Give a day from today to two years from now.')
    }
    const words = await change.sealer(change.who.person)
    const refused = await updateHolding(change, holding, {
      planned_end_on: end,
      step_down: plan ? words.seal('holding', 'step_down', id, plan) : null,
    })
    if (refused) return refused
    await noteChange(change, id, 'step_down', { was: holding.planned_end_on, now: end })
    await reassess(change, holding.employment_id)
    return done({ id })
  })
