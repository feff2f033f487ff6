import { notFound, unfit, type Change, type Outcome, done } from '../access/change.ts'
import { managesPlace } from '../access/session-relations.ts'
import { newId } from '../database/ids.ts'
import type { Day } from '../time/types.ts'
import { holdContract, standingWithout } from './contract-ledger.ts'

export type Purchase = {
  contract: string
  on: Day
  /** Less than nothing when hours are given back. */
  minutes: number
  pence: number
  reason: string
}

/** Buys more of a contract, or gives back what is left, inside a running change. */
export async function buyInto(
  change: Change,
  purchase: Purchase,
): Promise<Outcome<{ id: string }>> {
  const { contract, on: bought_on, minutes, pence, reason } = purchase
  if (!(await isManaged(change, contract))) return notFound
  await holdContract(change, contract)
  const { left } = await standingWithout(change, contract, null)
  if (minutes < 0 && left.minutes + minutes < 0) return notLeft(left.minutes)
  const id = newId()
  const { person: made_by, now: made_at } = change.who
  await change.db
    .insertInto('contract_purchase')
    .values({ id, contract_id: contract, bought_on, minutes, pence, reason, made_by, made_at })
    .execute()
  return done({ id })
}

/** Whether the asker manages for whoever pays. */
export async function isManaged(change: Change, contract: string): Promise<boolean> {
  const row = await change.db
    .selectFrom('contract')
    .select('id')
    .where('id', '=', contract)
    .where('id', 'in', change.writable('contract', managesPlace))
    .executeTakeFirst()
  return row !== undefined
}

const notLeft = (left: number) =>
  unfit('minutes', `Only ${Math.max(0, left)} minutes are left. Give back no more than that.`)
