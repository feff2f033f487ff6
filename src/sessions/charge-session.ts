import type { Change } from '../access/change.ts'
import { reassessContract } from '../alerts/reassess.ts'
import { chargeAfter, chargeOf, type Booked, type Ending } from './charges.ts'
import type { HeldContract } from './contract-ledger.ts'

type Charged = Booked & { session: string; people: number }
export type Why = 'held' | 'late' | 'missed' | 'cancelled'

/** Sets aside what a booked session will cost: once, however often it is moved. */
export const setAside = (change: Change, contract: HeldContract, booked: Charged) =>
  keep(change, contract, {
    ...booked,
    ...chargeOf(booked, contract.terms),
    state: 'booked',
    why: null,
  })

/** What it did cost, and why. Said again, it corrects what was said before. */
export async function settle(
  change: Change,
  contract: HeldContract,
  { ending, ...booked }: Charged & { ending: Ending },
): Promise<Why> {
  const cost = chargeAfter(booked, ending, contract.terms)
  const why = whyOf(ending, cost.minutes)
  const state = why === 'cancelled' ? ('released' as const) : ('used' as const)
  await keep(change, contract, { ...booked, ...cost, state, why })
  return why
}

function whyOf(ending: Ending, minutes: number): Why {
  if (ending.how === 'held') return 'held'
  if (ending.how === 'nobody_came') return 'missed'
  return minutes > 0 ? 'late' : 'cancelled'
}

type Kept = Charged & { pence: number; state: 'booked' | 'used' | 'released'; why: Why | null }

/** What is left changes with every charge, so the contract is judged with it. */
async function keep(change: Change, contract: HeldContract, charge: Kept) {
  const { db, who } = change
  const { session, startsAt: starts_at, people, minutes, pence, state, why } = charge
  const columns = { starts_at, people, minutes, pence, state, why, changed_at: who.now }
  await db
    .insertInto('contract_charge')
    .values({ session_id: session, contract_id: contract.id, ...columns })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(columns))
    .execute()
  await reassessContract(change, contract.id)
}
