import type { Change } from '../access/change.ts'
import { administersPerson } from '../access/relations.ts'
import { accountKeeper } from './account-keeper.ts'
import { chosenOrganisation } from './administered.ts'
import { isErased } from './is-erased.ts'

/** The organisation by whose right the asker may change this person's sign-in, or null. */
export async function keepsAccount(change: Change, person: string): Promise<string | null> {
  const known = await change.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('id', 'in', change.writable('person', administersPerson))
    .executeTakeFirst()
  if (!known || (await isErased(change.db, person))) return null
  const keeper = await accountKeeper(change.db, person, change.who.today)
  return keeper && chosenOrganisation(change, keeper)
}
