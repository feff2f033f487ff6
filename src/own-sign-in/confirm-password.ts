import { unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { accountLimit, clearAttempts, takeAttempt } from '../accounts/attempts.ts'
import { isTheirPassword } from '../accounts/passwords.ts'
import { sayWaiting } from '../accounts/words.ts'
import type { Instant } from '../time/types.ts'

type Typed = { person: string; password: string; now: Instant }

/** The password once more, before a new way in is opened; counted like any other guess. */
export async function confirmPassword(
  door: Door,
  { person, password, now }: Typed,
): Promise<Refusal | null> {
  const { store } = open(door)
  const me = await store.read
    .selectFrom('person')
    .select(['email', 'password'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const limit = accountLimit(me.email ?? person)
  const until = await takeAttempt(store, limit, now)
  if (until) return unfit('current_password', sayWaiting(until, now))
  if (!(await isTheirPassword(me.password, password))) {
    return unfit('current_password', 'That is not the password you have now. Type it again.')
  }
  await clearAttempts(store, limit)
  return null
}
