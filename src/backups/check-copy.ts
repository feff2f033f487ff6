import { migrations } from '../../migrations/all.ts'
import { checkTies } from '../audit/check-ties.ts'
import type { KeptHead } from '../audit/keep-heads.ts'
import { verifyStore } from '../audit/verify-store.ts'
import type { Config } from '../config.ts'
import { closing } from '../database/closing.ts'
import { openSqlite } from '../database/sqlite.ts'
import { countRows, type Counted } from '../database/moving/move-rows.ts'
import { readSqlite } from '../database/moving/sqlite-end.ts'
import { openMasterKeys, type MasterKeys } from '../privacy/master-keys.ts'
import { Vault } from '../privacy/vault.ts'
import type { Work } from './work-folder.ts'

/** What changes although nobody did anything: the server's own notes of its work. */
const ownNotes = ['job', 'backup_run']

const newest = Object.keys(migrations).toSorted().at(-1)!

type Checking = { work: Work; keys: MasterKeys; heads: KeptHead[]; texts: number }

/**
 * The file itself, what points to what, both chains of the audit and some sealed texts of each
 * column; what is wrong, in sentences.
 */
export async function faultsOf({ work, keys, heads, texts }: Checking): Promise<string[]> {
  const store = openSqlite(work.folder)
  try {
    // What an older Holdfast kept is looked through once it is brought to this version's schema.
    if ((await schemaOf(work)) !== newest) return await checkTies(store.read, 'sqlite')
    return (await verifyStore({ store, vault: new Vault(keys), heads, texts })).faults
  } finally {
    await store.close()
  }
}

/** Refuses a key file that belongs to another database. */
export async function refuseOtherKey(config: Pick<Config, 'keyFile'>, work: Pick<Work, 'folder'>) {
  await closing(openSqlite(work.folder), ({ read }) =>
    openMasterKeys(config.keyFile, { write: read }),
  )
}

export const countCopy = ({ file }: Pick<Work, 'file'>): Promise<Counted> =>
  closing(readSqlite(file), (source) => countRows(source, ownNotes))

/** The last change of its schema. */
export const schemaOf = ({ file }: Pick<Work, 'file'>): Promise<string> =>
  closing(readSqlite(file), async (source) => (await source.migrations()).at(-1) ?? '')
