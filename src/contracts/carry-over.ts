import { isRefusal, unfit, type Change, type Refusal } from '../access/change.ts'
import { standingWithout } from '../sessions/contract-ledger.ts'
import type { ContractInput } from './form.ts'
import { holdTheirs } from './hold-theirs.ts'
import { insertPurchase } from './purchase.ts'

type Renewed = { to: string; input: ContractInput }

/**
 * What is left of the contract that is renewed goes on in the new one, to the minute and the penny:
 * taken out of the one as a purchase below nothing, and put into the other.
 */
export async function carryOver(change: Change, { to, input }: Renewed): Promise<Refusal | null> {
  const old = await holdTheirs(change, input.renews!)
  if (isRefusal(old)) return old
  if (old.supervisor !== input.supervisor) {
    return unfit('supervisor', 'A contract is renewed with the same supervisor.')
  }
  if (!input.carry) return null
  const { left } = await standingWithout(change, old.id, null)
  if (left.minutes <= 0) return null
  const { today: on } = change.who
  const { minutes, pence } = left
  await insertPurchase(change, {
    contract: old.id,
    minutes: 0 - minutes,
    pence: 0 - pence,
    on,
    reason: 'Carried on to the next contract',
  })
  await insertPurchase(change, {
    contract: to,
    minutes,
    pence,
    on,
    reason: 'Carried on from the last contract',
  })
  return null
}
