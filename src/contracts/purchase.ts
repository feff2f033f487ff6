import { unfit, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { Sum } from '../sessions/charges.ts'

/** More than this in one sum is a slip of the keyboard, and more than some databases keep. */
export const mostPence = 99_999_999
export const tooMuch = unfit(
  'hours',
  'That comes to a million pounds or more. Type fewer hours, or another price.',
)

type Purchase = Sum & { contract: string; on: string; reason?: string }

/** Hours bought; less than nothing when they are given back. */
export async function insertPurchase({ db, who }: Change, purchase: Purchase): Promise<string> {
  const { contract, minutes, pence, on, reason = '' } = purchase
  const id = newId()
  await db
    .insertInto('contract_purchase')
    .values({
      id,
      contract_id: contract,
      bought_on: on,
      minutes,
      pence,
      reason,
      made_by: who.person,
      made_at: who.now,
    })
    .execute()
  return id
}
