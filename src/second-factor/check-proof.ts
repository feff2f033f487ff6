import { unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { checkOwnPassword } from '../accounts/check-password.ts'
import { sayWaiting } from '../accounts/words.ts'
import type { Instant } from '../time/types.ts'
import { checkCode, checkRecoveryCode, type Checked } from './check-code.ts'
import { noProof } from './words.ts'

type Claim = { person: string; proof: string; now: Instant }

/**
 * Before how somebody signs in is changed: that it is still them at the screen. Six figures are a
 * code of their app, anything else their password; who has no password types a recovery code. Null
 * when it is right.
 */
export async function checkProof(door: Door, claim: Claim): Promise<Refusal | null> {
  const checked = await check(door, claim)
  if (checked.is === 'right') return null
  return unfit(
    'proof_code',
    checked.is === 'waiting' ? sayWaiting(checked.until, claim.now) : noProof,
  )
}

async function check(door: Door, { person, proof, now }: Claim): Promise<Checked> {
  const claim = { person, code: proof, now }
  if (/^\d{3} ?\d{3}$/.test(proof.trim())) return checkCode(door, claim)
  const checked = await checkOwnPassword(open(door).store, { person, typed: proof, now })
  return checked ?? checkRecoveryCode(door, claim)
}
