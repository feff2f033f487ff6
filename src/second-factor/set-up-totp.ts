import type { Transaction } from 'kysely'
import { unfit } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import type { Vault } from '../privacy/vault.ts'
import type { Instant } from '../time/types.ts'
import { keepFirstFactor } from './first-factor.ts'
import { stepOf } from './totp.ts'
import { noFit } from './words.ts'

export type NewTotp = { person: string; key: string; code: string; name: string; now: Instant }
type FirstTotp = NewTotp & { session: string }

/** Their first second step is an app: the code shows that it has the key. */
export async function setUpTotp(door: Door, totp: FirstTotp) {
  const step = stepOf({ ...totp, last: null })
  if (step === null) return unfit('code', noFit)
  const { vault } = open(door)
  return keepFirstFactor(door, totp, (db) => keepTotp({ db, vault }, { ...totp, step }))
}

/** Keeps the key, sealed for its owner; the code that showed it is used up. */
export async function keepTotp(
  { db, vault }: { db: Transaction<Database>; vault: Pick<Vault, 'sealer'> },
  { person, key, name, step, now }: NewTotp & { step: number },
) {
  const id = newId()
  const sealer = await vault.sealer(db, person)
  const secret = sealer.seal('second_factor', 'secret', id, key)
  const taken = { last_step: step, made_at: now, last_used_at: now }
  await db
    .insertInto('second_factor')
    .values({ id, person_id: person, kind: 'totp', name, secret, ...taken })
    .execute()
}
