import type { Store } from '../database/connection.ts'
import { addKey } from './key-file.ts'
import { keepProof, openMasterKeys, type MasterKeys } from './master-keys.ts'
import { seal, unseal } from './sealing.ts'
import { keyPlace } from './vault.ts'

/** Keys of people and organisations that are wrapped again in one transaction. */
const atOnce = 500

type Said = (words: string) => void

/**
 * Wraps everybody's key with a new key of the key file; what they wrote is not touched. Whenever it
 * is stopped, all can be opened, and the next run ends what was begun; it makes no key of its own.
 */
export async function rotateKeys({ store, path }: { store: Store; path: string }, say: Said) {
  const { keys: before } = await openMasterKeys(path, store)
  const carriesOn = await isBegun(store, before)
  if (carriesOn) say('An earlier change of keys is carried on.')
  else addKey(path)
  const { keys } = await openMasterKeys(path, store)
  say(`Key ${keys.currentVersion} is in the key file.`)
  let rewrapped = 0
  for (let some = -1; some !== 0; rewrapped += some) {
    some = await rewrapSome(store, keys)
    if (some > 0) say(`${rewrapped + some} wrapped again.`)
  }
  await keepProof(store.write, keys)
  if (carriesOn) say(noneAdded)
  return { version: keys.currentVersion, rewrapped }
}

const noneAdded =
  'NO NEW KEY WAS MADE: this run only ended an earlier one. For a new key, run it again now.'

async function isBegun({ write }: Store, { currentVersion }: MasterKeys) {
  const older = await write
    .selectFrom('vault_key')
    .select('owner_id')
    .where('key_version', '!=', currentVersion)
    .limit(1)
    .executeTakeFirst()
  return older !== undefined
}

const rewrapSome = ({ write }: Store, keys: MasterKeys): Promise<number> =>
  write.transaction().execute(async (db) => {
    const rows = await db
      .selectFrom('vault_key')
      .select(['owner_id', 'key_version', 'wrapped'])
      .where('key_version', '!=', keys.currentVersion)
      .limit(atOnce)
      .execute()
    for (const { owner_id: owner, key_version, wrapped } of rows) {
      const key = unseal(keys.version(key_version), keyPlace(owner), wrapped)
      await db
        .updateTable('vault_key')
        .set({
          key_version: keys.currentVersion,
          wrapped: seal(keys.current, keyPlace(owner), key),
        })
        .where('owner_id', '=', owner)
        .where('key_version', '=', key_version)
        .execute()
    }
    return rows.length
  })
