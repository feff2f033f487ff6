import type { Store } from '../database/connection.ts'
import type { Checked } from '../second-factor/check-code.ts'
import type { Instant } from '../time/types.ts'
import { accountLimit, clearAttempts, takeAttempt } from './attempts.ts'
import { isTheirPassword } from './passwords.ts'

type Whose = { person: string; email: string | null; password: string | null }
type Claim = { whose: Whose; typed: string; now: Instant }

/** The password of somebody who is known by something else already; guesses count as at sign-in. */
export async function checkPassword(store: Store, { whose, typed, now }: Claim): Promise<Checked> {
  const limit = accountLimit(whose.email ?? whose.person)
  const until = await takeAttempt(store, limit, now)
  if (until) return { is: 'waiting', until }
  if (!(await isTheirPassword(whose.password, typed))) return { is: 'wrong' }
  await clearAttempts(store, limit)
  return { is: 'right' }
}

/** The same for somebody known by their id alone; null where they have no password. */
export async function checkOwnPassword(
  store: Store,
  { person, typed, now }: { person: string; typed: string; now: Instant },
): Promise<Checked | null> {
  const { email, password } = await store.read
    .selectFrom('person')
    .select(['email', 'password'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return password === null
    ? null
    : checkPassword(store, { whose: { person, email, password }, typed, now })
}
