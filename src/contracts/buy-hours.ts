import {
  done,
  isRefusal,
  unfit,
  type Act,
  type Change,
  type Outcome,
  type Refusal,
} from '../access/change.ts'
import { reassessContract } from '../alerts/reassess.ts'
import { penceFor, termsOn } from '../sessions/charges.ts'
import { standingWithout } from '../sessions/contract-ledger.ts'
import { sayPounds } from '../supervisors/money.ts'
import type { HoursInput } from './form.ts'
import { holdTheirs, isOver } from './hold-theirs.ts'
import { sayHours } from './hours.ts'
import { insertPurchase, mostPence, tooMuch } from './purchase.ts'

type Bought = { contract: string; input: HoursInput }

/** More hours, or some given back: never more than are left. The price is the rate unless told. */
export const buyHours = (act: Act, bought: Bought) =>
  act.change('contract.buy', (change) => buyInto(change, bought))

export async function buyInto(
  change: Change,
  { contract, input }: Bought,
): Promise<Outcome<{ id: string }>> {
  const held = await holdTheirs(change, contract)
  if (isRefusal(held)) return held
  if (held.endedAt !== null) return isOver
  const { hours, bought_on: on, reason } = input
  const [first] = held.terms
  if (on < first!.fromOn) return unfit('bought_on', 'Choose a day of this contract.')
  if (on > change.who.today) return unfit('bought_on', 'Choose today or a day before it.')
  const pence = input.cost ?? penceFor(hours, termsOn(held.terms, on as string).ratePence)
  if (pence > mostPence) return tooMuch
  const refused = await refuseBack(change, contract, { ...input, pence })
  if (refused) return refused
  const sign = input.how === 'buy' ? 1 : -1
  const sum = { minutes: sign * hours, pence: sign * pence }
  await insertPurchase(change, { contract, ...sum, on, reason })
  await reassessContract(change, contract)
  return done({ id: contract })
}

async function refuseBack(
  change: Change,
  contract: string,
  { how, hours, pence }: HoursInput & { pence: number },
): Promise<Refusal | null> {
  if (how === 'buy') return null
  const { left } = await standingWithout(change, contract, null)
  if (hours > left.minutes) {
    return unfit('hours', `Only ${sayHours(left.minutes)} are left to give back.`)
  }
  return pence > left.pence
    ? unfit('cost', `Only ${sayPounds(left.pence)} are left to come back.`)
    : null
}
