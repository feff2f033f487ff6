import type { Kysely } from 'kysely'
import { randomBytes } from 'node:crypto'
import { hashToken } from '../accounts/secrets.ts'
import type { Store } from '../database/connection.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import { codeLength, codeLetters, codesAtOnce, inFours, plainCode } from './rules.ts'

type Db = Pick<Kysely<Database>, 'insertInto' | 'deleteFrom'>

/** A byte is one of 256, and 32 letters share those evenly. */
const newCode = () =>
  Array.from(randomBytes(codeLength), (byte) => codeLetters[byte % codeLetters.length]).join('')

const hashOf = (person: string, code: string) => hashToken(`${person} ${plainCode(code)}`)

/**
 * Ten new recovery codes, as they are shown this once; those before open nothing any more. Call it
 * in the transaction that needs them.
 */
export async function newRecoveryCodes(db: Db, person: string, now: Instant): Promise<string[]> {
  const codes = Array.from({ length: codesAtOnce }, newCode)
  await db.deleteFrom('recovery_code').where('person_id', '=', person).execute()
  const rows = codes.map((code) => ({
    id: newId(),
    person_id: person,
    code_hash: hashOf(person, code),
    made_at: now,
  }))
  await db.insertInto('recovery_code').values(rows).execute()
  return codes.map((code) => inFours(code))
}

type Given = { person: string; code: string; now: Instant }

/** Uses one up, whoever is first; false for one that is wrong or was used. */
export async function useRecoveryCode({ write }: Pick<Store, 'write'>, given: Given) {
  const { person, code, now } = given
  const { numUpdatedRows } = await write
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('code_hash', '=', hashOf(person, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
