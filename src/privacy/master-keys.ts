import type { Kysely } from 'kysely'
import { existsSync } from 'node:fs'
import { StartRefused } from '../config.ts'
import type { Store } from '../database/connection.ts'
import type { Database } from '../database/schema.ts'
import { makeKeyFile, readKeyFile } from './key-file.ts'
import { seal, unseal } from './sealing.ts'

export type MasterKeys = {
  readonly currentVersion: number
  readonly current: Buffer
  version(number: number): Buffer
}

const check = { owner: 'holdfast', table: 'setting', column: 'value', row: 'key_check' }

/**
 * Reads the key file, or makes it when nothing was ever sealed in this database.
 * A missing or wrong key refuses the start: carrying on would lose what people wrote.
 */
export async function openMasterKeys(path: string, { write }: Pick<Store, 'write'>) {
  const known = await write
    .selectFrom('setting')
    .select('value')
    .where('name', '=', check.row)
    .executeTakeFirst()
  const made = !existsSync(path)
  if (made && known) {
    throw new StartRefused(
      `The key file ${path} is missing. Put back your copy of it; without it nothing private can be opened.`,
    )
  }
  if (made) makeKeyFile(path)
  const keys = masterKeysAt(path)
  if (known) refuseWrongKey(keys, known.value, path)
  else await keepProof(write, keys)
  return { keys, made }
}

/**
 * What the file says, read again where a key is met that it did not have: another process may have
 * added one since.
 */
export function masterKeysAt(path: string): MasterKeys {
  let known = readKeyFile(path)
  const version = (number: number) => {
    if (!(number in known.keys)) known = readKeyFile(path)
    const key = known.keys[number]
    if (!key) throw new Error(`Key version ${number} is not in the key file`)
    return Buffer.from(key, 'base64')
  }
  return {
    get currentVersion() {
      return known.current
    },
    get current() {
      return version(known.current)
    },
    version,
  }
}

/** So that a later start can tell whether the key file fits this database. */
export const keepProof = (db: Pick<Kysely<Database>, 'insertInto'>, keys: MasterKeys) =>
  db
    .insertInto('setting')
    .values({ name: check.row, value: proof(keys) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: proof(keys) }))
    .execute()

const proof = (keys: MasterKeys) =>
  `${keys.currentVersion}:${seal(keys.current, check, Buffer.from('holdfast')).toString('base64')}`

/** Whether the file, as it is now, belongs to this database. */
export async function keyFits(path: string, { read }: Pick<Store, 'read'>): Promise<boolean> {
  const query = read.selectFrom('setting').select('value').where('name', '=', check.row)
  const known = await query.executeTakeFirst()
  return known !== undefined && opens(masterKeysAt(path), known.value)
}

function opens(keys: MasterKeys, known: string): boolean {
  const [version, sealed] = known.split(':')
  try {
    unseal(keys.version(Number(version)), check, Buffer.from(sealed!, 'base64'))
    return true
  } catch {
    return false
  }
}

function refuseWrongKey(keys: MasterKeys, known: string, path: string) {
  if (!opens(keys, known)) {
    throw new StartRefused(
      `The key file ${path} does not fit this database. Put back the right one.`,
    )
  }
}
