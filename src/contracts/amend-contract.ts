import {
  changedSince,
  done,
  isRefusal,
  unfit,
  type Act,
  type Change,
  type Outcome,
} from '../access/change.ts'
import { reassessContract } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { startOf } from '../people/bond-times.ts'
import { earliestAmendment, penceFor } from '../sessions/charges.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { TermsInput } from './form.ts'
import { holdTheirs, isOver, turnVersion, type Theirs } from './hold-theirs.ts'

type Amended = { contract: string; version: number; input: TermsInput }

/** New terms from a day on. What was charged before keeps the terms it had (product.md 5.8). */
export const amendContract = (act: Act, amended: Amended) =>
  act.change('contract.amend', (change) => amendInto(change, amended))

export async function amendInto(
  change: Change,
  { contract, version, input }: Amended,
): Promise<Outcome<{ id: string }>> {
  const held = await holdTheirs(change, contract)
  if (isRefusal(held)) return held
  if (held.endedAt !== null) return isOver
  if (held.version !== version) return changedSince
  const refusal = await refuseTerms(change, held, input)
  if (refusal) return refusal
  await keepTerms(change, contract, input)
  await priceAnew(change, contract, input)
  await turnVersion(change, held)
  await reassessContract(change, contract)
  return done({ id: contract })
}

async function refuseTerms(change: Change, held: Theirs, input: TermsInput) {
  const charges = await chargesOf(change, held.id)
  const over = charges.filter(({ state }) => state !== 'booked')
  const earliest = earliestAmendment(over, held.terms)
  if (input.from_on < earliest) {
    return unfit('from_on', `Choose ${sayShortDay(earliest)} or later: days before it are settled.`)
  }
  if (input.ends_on < input.from_on) {
    return unfit('ends_on', 'Choose a last day that is not before the new terms begin.')
  }
  const last = charges
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (last !== undefined && last > input.ends_on) {
    return unfit(
      'ends_on',
      `A session is booked for ${sayShortDay(last)}. Choose that day or later.`,
    )
  }
  return null
}

async function chargesOf({ db }: Change, contract: string) {
  const rows = await db
    .selectFrom('contract_charge')
    .select(['starts_at', 'minutes', 'pence', 'state'])
    .where('contract_id', '=', contract)
    .execute()
  return rows.map(({ starts_at, ...row }) => ({ ...row, on: londonDay(starts_at) }))
}

/** Terms that begin on a day for which there are some already take their place. */
async function keepTerms({ db, who }: Change, contract_id: string, input: TermsInput) {
  const { rate: rate_pence, ...same } = input
  const columns = { ...same, rate_pence, made_by: who.person, made_at: who.now }
  await db
    .insertInto('contract_terms')
    .values({ id: newId(), contract_id, ...columns })
    .onConflict((conflict) => conflict.columns(['contract_id', 'from_on']).doUpdateSet(columns))
    .execute()
}

/** Sessions that are still to come cost what the new terms say. */
async function priceAnew({ db, who }: Change, contract: string, input: TermsInput) {
  const rows = await db
    .selectFrom('contract_charge')
    .select(['session_id', 'minutes'])
    .where('contract_id', '=', contract)
    .where('state', '=', 'booked')
    .where('starts_at', '>=', startOf(input.from_on))
    .execute()
  for (const { session_id, minutes } of rows) {
    await db
      .updateTable('contract_charge')
      .set({ pence: penceFor(minutes, input.rate), changed_at: who.now })
      .where('session_id', '=', session_id)
      .execute()
  }
}
