import { sql } from 'kysely'
import type { Change } from '../access/change.ts'
import type { Day } from '../time/types.ts'
import type { Allocation, Taken } from './allocation.ts'
import type { Standing } from './charges.ts'
import { standing } from './contract-standing.ts'
import type { CreditRule } from './credit.ts'

/** Terms of a contract as the rules read them. */
export type ContractTerms = {
  fromOn: Day
  endsOn: Day
  ratePence: number
  creditRule: CreditRule
  groupMost: number
  noticeHours: number
}

export type HeldContract = {
  id: string
  organisation: string
  supervisor: string
  endedAt: string | null
  terms: ContractTerms[]
}

/**
 * A contract, held until this change ends: two bookings at once take turns, so that together they
 * never take more than is left.
 */
export async function holdContract(change: Change, id: string): Promise<HeldContract> {
  const row = await change.db
    .updateTable('contract')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .returning(['id', 'organisation_id', 'supervisor_id', 'ended_at'])
    .executeTakeFirstOrThrow()
  return {
    id,
    organisation: row.organisation_id,
    supervisor: row.supervisor_id,
    endedAt: row.ended_at,
    terms: await termsOf(change, id),
  }
}

async function termsOf({ db }: Change, contract: string): Promise<ContractTerms[]> {
  const rows = await db
    .selectFrom('contract_terms')
    .selectAll()
    .where('contract_id', '=', contract)
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({
    fromOn: row.from_on,
    endsOn: row.ends_on,
    ratePence: row.rate_pence,
    creditRule: row.credit_rule,
    groupMost: row.group_most,
    noticeHours: row.notice_hours,
  }))
}

/** How a held contract stands, without one session that is about to be reckoned anew. */
export async function standingWithout(
  { db }: Change,
  contract: string,
  session: string | null,
): Promise<Standing> {
  const purchases = await db
    .selectFrom('contract_purchase')
    .select(['minutes', 'pence'])
    .where('contract_id', '=', contract)
    .execute()
  const charges = await db
    .selectFrom('contract_charge')
    .select(['minutes', 'pence', 'state'])
    .where('contract_id', '=', contract)
    .where('session_id', '!=', session ?? '')
    .execute()
  return standing(purchases, charges)
}

export async function allocationsOf({ db }: Change, contract: string): Promise<Allocation[]> {
  const rows = await db
    .selectFrom('contract_allocation')
    .select(['employment_id', 'minutes', 'from_on', 'until_on'])
    .where('contract_id', '=', contract)
    .execute()
  return rows.map((row) => ({
    employment: row.employment_id,
    minutes: row.minutes,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }))
}

/** What each person has taken of a contract, without one session. */
export async function takenOf(
  { db }: Change,
  contract: string,
  session: string | null,
): Promise<Taken> {
  const rows = await db
    .selectFrom('contract_charge as c')
    .innerJoin('supervisee as s', 's.session_id', 'c.session_id')
    .select('s.employment_id')
    .select(sql<number>`sum((c.minutes + c.people - 1) / c.people)`.as('minutes'))
    .where('c.contract_id', '=', contract)
    .where('c.session_id', '!=', session ?? '')
    .where('c.state', '!=', 'released')
    .where('c.people', '>', 0)
    .where('s.status', '!=', 'cancelled')
    // Whoever did not come to a session that was held took nothing of it.
    .where(sql<boolean>`not (coalesce(c.why, '') = 'held' and s.status not in ('came', 'booked'))`)
    .groupBy('s.employment_id')
    .execute()
  return new Map(rows.map(({ employment_id, minutes }) => [employment_id, Number(minutes)]))
}
