import { open, type Door } from '../access/door.ts'
import type { Store } from '../database/connection.ts'
import type { Instant } from '../time/types.ts'
import { accountLimit, addressLimit, clearAttempts, giveBack, takeAttempt } from './attempts.ts'
import { londonDay } from '../time/london.ts'
import { hasPlace } from './has-place.ts'
import { onlyWay } from './only-way.ts'
import { isTheirPassword } from './passwords.ts'

type Claim = { email: string; password: string; address: string; now: Instant }

/** A wait says the same for every e-mail, so that it tells nothing about who has an account. */
export type Answer =
  | { is: 'known'; person: string }
  | { is: 'unknown' }
  /** The password is right, and their organisation takes none. */
  | { is: 'elsewhere'; button: string }
  | { is: 'waiting'; until: Instant }

/**
 * The first half of signing in: whose e-mail and password these are. It starts nothing, so that
 * another step can stand between this and the session.
 */
export async function whoIsThis(door: Door, claim: Claim): Promise<Answer> {
  const { store } = open(door)
  const { email, password, address, now } = claim
  const limits = [accountLimit(email), addressLimit(address)] as const
  for (const limit of limits) {
    const until = await takeAttempt(store, limit, now)
    if (until) return { is: 'waiting', until }
  }
  const person = await personWith(store, { email, now })
  const right = await isTheirPassword(person?.password ?? null, password)
  if (!person?.place || !right || person.deactivated_at !== null) return { is: 'unknown' }
  await clearAttempts(store, limits[0])
  await giveBack(store, limits[1])
  const button = await onlyWay(store.read, person.id, now)
  return button ? { is: 'elsewhere', button } : { is: 'known', person: person.id }
}

const personWith = ({ read }: Store, { email, now }: Pick<Claim, 'email' | 'now'>) =>
  read
    .selectFrom('person')
    .select(['id', 'password', 'deactivated_at'])
    .select(hasPlace('person.id', { now, today: londonDay(now) }).as('place'))
    .where('email', '=', email)
    .executeTakeFirst()
