import { open, type Door } from '../access/door.ts'
import type { Store } from '../database/connection.ts'
import type { Vault } from '../privacy/vault.ts'
import type { Instant } from '../time/types.ts'
import { clearTries, takeTry } from './limits.ts'
import { useRecoveryCode } from './recovery-codes.ts'
import { stepOf } from './totp.ts'

type Claim = { person: string; code: string; now: Instant }

/** Wrong, late and used before are one answer; a wait is the same for a right code. */
export type Checked = { is: 'right' } | { is: 'wrong' } | { is: 'waiting'; until: Instant }

/** Whether this code of their app is right now; a right one is used up by the question. */
export const checkCode = (door: Door, claim: Claim) => {
  const { store, vault } = open(door)
  return counted(store, claim, () => takeStep({ store, vault }, claim))
}

/** The same for one of their recovery codes. */
export const checkRecoveryCode = (door: Door, claim: Claim) => {
  const { store } = open(door)
  return counted(store, claim, () => useRecoveryCode(store, claim))
}

async function counted(
  store: Store,
  { person, now }: Claim,
  isRight: () => Promise<boolean>,
): Promise<Checked> {
  const until = await takeTry(store, person, now)
  if (until) return { is: 'waiting', until }
  if (!(await isRight())) return { is: 'wrong' }
  await clearTries(store, person)
  return { is: 'right' }
}

async function takeStep(
  { store, vault }: { store: Store; vault: Vault },
  { person, code, now }: Claim,
): Promise<boolean> {
  const factors = await store.read
    .selectFrom('second_factor')
    .select(['id', 'secret', 'last_step'])
    .where('person_id', '=', person)
    .where('kind', '=', 'totp')
    .where('ended_at', 'is', null)
    .execute()
  const opener = await vault.opener(store.read, person)
  for (const { id, secret, last_step: last } of factors) {
    const key = opener.open('second_factor', 'secret', id, secret)!
    const step = stepOf({ key, code, now, last })
    if (step !== null && (await markTaken(store, { id, step, now }))) return true
  }
  return false
}

/** Of two who send the same code at once, one is too late. */
async function markTaken({ write }: Store, { id, step, now }: Taken) {
  const { numUpdatedRows } = await write
    .updateTable('second_factor')
    .set({ last_step: step, last_used_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where((of) => of.or([of('last_step', 'is', null), of('last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Taken = { id: string; step: number; now: Instant }
