import { open, type Door } from '../access/door.ts'
import { hasWayIn } from '../accounts/has-way-in.ts'
import type { Day } from '../time/types.ts'
import { accountKeeper } from './account-keeper.ts'
import { isErased } from './is-erased.ts'

type Asked = { person: string; organisations: readonly string[]; today: Day }

/**
 * Whether these organisations look after somebody's sign-in, and whether they have come in:
 * never what it is. Only for a person the asker has been shown.
 */
export async function readAccount(door: Door, { person, organisations, today }: Asked) {
  const { read } = open(door).store
  const keeper = await accountKeeper(read, person, today)
  const row = await read
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where(hasWayIn('person.id'))
    .executeTakeFirst()
  const erased = await isErased(read, person)
  const isKept = keeper !== null && organisations.includes(keeper)
  return { isKept, hasPassword: isKept && row !== undefined, isErased: erased }
}
