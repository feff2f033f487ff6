import type { Config } from '../config.ts'
import { newId } from '../database/ids.ts'
import { openSqlite } from '../database/sqlite.ts'
import type { Store } from '../database/connection.ts'
import { openMasterKeys } from '../privacy/master-keys.ts'
import { Vault } from '../privacy/vault.ts'
import { repeatErasures } from '../rights/repeat-erasures.ts'
import { systemClock } from '../time/types.ts'
import type { Head } from './head.ts'
import { openBackup, refuseFaults } from './open-backup.ts'
import type { Work } from './work-folder.ts'

export type Prepared = { head: Head; erased: number }

/** The backup as a database that is ready to be served: up to date, erased again, looked through. */
export async function prepareRestore(config: Config, work: Work, file: string): Promise<Prepared> {
  const head = await openBackup(config, work, file)
  await refuseFaults(config, work, { head, file, texts: Infinity })
  const store = openSqlite(work.folder)
  try {
    const { keys } = await openMasterKeys(config.keyFile, store)
    const parts = { config, store, vault: new Vault(keys), clock: systemClock }
    const erased = await repeatErasures(parts)
    await writeDown(store, head)
    return { head, erased }
  } finally {
    await store.close()
  }
}

/** The backup itself was under way when it was made; that it was put back is kept. */
async function writeDown({ write }: Store, head: Head): Promise<void> {
  await write.deleteFrom('backup_run').where('state', 'in', ['asked', 'running']).execute()
  const now = systemClock.now()
  const { made: made_at, rows: row_count, key: key_version } = head
  const row = { kind: 'restore' as const, state: 'done' as const, started_at: now, ended_at: now }
  await write
    .insertInto('backup_run')
    .values({ id: newId(), ...row, made_at, row_count, key_version })
    .execute()
}
