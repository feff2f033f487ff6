import { unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { accountLimit, clearAttempts, takeAttempt } from '../accounts/attempts.ts'
import { isTheirPassword } from '../accounts/passwords.ts'
import { sayWaiting } from '../accounts/words.ts'
import type { Instant } from '../time/types.ts'
import { checkCode, checkRecoveryCode } from './check-code.ts'
import { noProof } from './words.ts'

type Claim = { person: string; proof: string; now: Instant }

const field = 'proof_code'

/**
 * Before how somebody signs in is changed: that it is still them at the screen. Six figures are a
 * code of their app, anything else their password; who has no password types a recovery code. Null
 * when it is right.
 */
export async function checkProof(door: Door, claim: Claim): Promise<Refusal | null> {
  const { person, proof, now } = claim
  if (/^\d{3} ?\d{3}$/.test(proof.trim())) return checkAs(checkCode, door, claim)
  const { store } = open(door)
  const { email, password } = await store.read
    .selectFrom('person')
    .select(['email', 'password'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  if (password === null) return checkAs(checkRecoveryCode, door, claim)
  const limit = accountLimit(email ?? person)
  const until = await takeAttempt(store, limit, now)
  if (until) return unfit(field, sayWaiting(until, now))
  if (!(await isTheirPassword(password, proof))) return unfit(field, noProof)
  await clearAttempts(store, limit)
  return null
}

async function checkAs(check: typeof checkCode, door: Door, { person, proof, now }: Claim) {
  const checked = await check(door, { person, code: proof, now })
  if (checked.is === 'right') return null
  return unfit(field, checked.is === 'waiting' ? sayWaiting(checked.until, now) : noProof)
}
