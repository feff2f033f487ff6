import { done, isRefusal, unfit, type Act } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import type { EndingInput } from './form.ts'
import { letGo } from './let-go.ts'
import { holdingAt, updateHolding } from './own-holding.ts'
import { endedColumns } from './rules.ts'
import { noteChange } from './timeline.ts'

/** Ends a holding with a reason and, in the worker's words, the way back. */
export const endHolding = (act: Act, id: string, input: EndingInput, version: number) =>
  act.change('holding.end', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.ended_on !== null) return done({ id })
    if (input.ended_on > change.who.today) {
      return unfit('ended_on', 'This day has not come yet. Give today or earlier.')
    }
    if (input.ended_on < holding.held_since) {
      return unfit('ended_on', 'This is before you began to hold them. Check the day.')
    }
    const words = await change.sealer(change.who.person)
    const refused = await updateHolding(change, holding, {
      ...endedColumns(holding, { day: input.ended_on, reason: input.end_reason }),
      way_back: input.way_back ? words.seal('holding', 'way_back', id, input.way_back) : null,
    })
    if (refused) return refused
    await letGo(change, id)
    await noteChange(change, id, 'ended', { now: input.end_reason })
    await reassess(change, holding.employment_id)
    return done({ id })
  })
