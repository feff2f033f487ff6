import { done, notFound, unfit, type Change, type Outcome } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { isManaged } from './buy-time.ts'
import { chargeOf, earliestAmendment } from './charges.ts'
import { holdContract, type ContractTerms, type HeldContract } from './contract-ledger.ts'

export type Amendment = ContractTerms & { contract: string; reason: string }

/**
 * Other terms from a day on, inside a running change. What was used keeps the terms of its day;
 * what is still booked for that day or later is set aside anew.
 */
export async function amendInto(
  change: Change,
  { contract: id, reason, ...terms }: Amendment,
): Promise<Outcome<{ id: string }>> {
  if (!(await isManaged(change, id))) return notFound
  const contract = await holdContract(change, id)
  const earliest = earliestAmendment(await usedOn(change, id), contract.terms)
  if (terms.fromOn < earliest) return tooEarly(earliest)
  await insertTerms(change, id, { ...terms, reason })
  const earlier = contract.terms.filter(({ fromOn }) => fromOn !== terms.fromOn)
  await priceAnew(change, { ...contract, terms: [...earlier, terms] })
  return done({ id })
}

/** The first day from which a contract that is held may have other terms. */
export const earliestTerms = async (change: Change, contract: HeldContract) =>
  earliestAmendment(await usedOn(change, contract.id), contract.terms)

async function usedOn({ db }: Change, contract: string) {
  const rows = await db
    .selectFrom('contract_charge')
    .select(['starts_at', 'minutes', 'pence'])
    .where('contract_id', '=', contract)
    .where('state', '!=', 'booked')
    .execute()
  return rows.map(({ starts_at, ...sum }) => ({ ...sum, on: londonDay(starts_at) }))
}

async function insertTerms(
  change: Change,
  contract: string,
  terms: ContractTerms & { reason: string },
) {
  const { person: made_by, now: made_at } = change.who
  const columns = {
    ends_on: terms.endsOn,
    rate_pence: terms.ratePence,
    credit_rule: terms.creditRule,
    group_most: terms.groupMost,
    notice_hours: terms.noticeHours,
    reason: terms.reason,
    made_by,
    made_at,
  }
  await change.db
    .insertInto('contract_terms')
    .values({ id: newId(), contract_id: contract, from_on: terms.fromOn, ...columns })
    .onConflict((conflict) => conflict.columns(['contract_id', 'from_on']).doUpdateSet(columns))
    .execute()
}

async function priceAnew({ db, who }: Change, { id, terms }: HeldContract) {
  const rows = await db
    .selectFrom('contract_charge')
    .select(['session_id', 'starts_at', 'minutes', 'pence'])
    .where('contract_id', '=', id)
    .where('state', '=', 'booked')
    .execute()
  for (const { session_id, starts_at: startsAt, minutes, pence } of rows) {
    const now = chargeOf({ startsAt, minutes }, terms).pence
    if (now === pence) continue
    await db
      .updateTable('contract_charge')
      .set({ pence: now, changed_at: who.now })
      .where('session_id', '=', session_id)
      .execute()
  }
}

const tooEarly = (day: Day) =>
  unfit('from_on', `Choose ${sayShortDay(day)} or later: what is past keeps its terms.`)
