import { unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { checkOwnPassword } from '../accounts/check-password.ts'
import { notYours, sayWaiting } from '../accounts/words.ts'
import type { Instant } from '../time/types.ts'

type Typed = { person: string; password: string; now: Instant }

/** The password once more, before a new way in is opened; counted like any other guess. */
export async function confirmPassword(
  door: Door,
  { person, password, now }: Typed,
): Promise<Refusal | null> {
  const checked = await checkOwnPassword(open(door).store, { person, typed: password, now })
  if (checked?.is === 'right') return null
  const words = checked?.is === 'waiting' ? sayWaiting(checked.until, now) : notYours
  return unfit('current_password', words)
}
