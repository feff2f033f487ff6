import { done, isRefusal, unfit, type Act } from '../access/change.ts'
import { penceFor, termsOn } from '../sessions/charges.ts'
import { standingWithout } from '../sessions/contract-ledger.ts'
import { sayPounds } from '../supervisors/money.ts'
import type { HoursInput } from './form.ts'
import { holdTheirs, isOver } from './hold-theirs.ts'
import { sayHours } from './hours.ts'
import { insertPurchase } from './make-contract.ts'

/** More hours, or some given back: never more than are left. The price is the rate unless told. */
export const buyHours = (act: Act, { contract, input }: { contract: string; input: HoursInput }) =>
  act.change('contract.buy', async (change) => {
    const held = await holdTheirs(change, contract)
    if (isRefusal(held)) return held
    if (held.endedAt !== null) return isOver
    const { hours, bought_on: on, reason } = input
    const [first] = held.terms
    if (on < first!.fromOn) return unfit('bought_on', 'Choose a day of this contract.')
    if (on > change.who.today) return unfit('bought_on', 'Choose today or a day before it.')
    const pence = input.cost ?? penceFor(hours, termsOn(held.terms, on as string).ratePence)
    if (input.how === 'give_back') {
      const { left } = await standingWithout(change, contract, null)
      if (hours > left.minutes) {
        return unfit('hours', `Only ${sayHours(left.minutes)} are left to give back.`)
      }
      if (pence > left.pence) {
        return unfit('cost', `Only ${sayPounds(left.pence)} are left to come back.`)
      }
    }
    const sign = input.how === 'buy' ? 1 : -1
    const sum = { minutes: sign * hours, pence: sign * pence }
    await insertPurchase(change, { contract, ...sum, on, reason })
    return done({ id: contract })
  })
