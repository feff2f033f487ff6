import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Parts } from '../../src/access/door.ts'
import { readConfig } from '../../src/config.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import type { Instant } from '../../src/time/types.ts'
import { postgresDatabase, restPostgres } from './postgres-database.ts'

/** Every data test runs on both. */
export const dialects: readonly Dialect[] = ['sqlite', 'postgres']

/** The one thing tests may fake. Starts on an ordinary Tuesday in term time. */
export class TestClock {
  #now: Instant
  constructor(now: Instant) {
    this.#now = now
  }
  now() {
    return this.#now
  }
  set(now: Instant) {
    this.#now = now
  }
  forward(by: { days?: number; hours?: number; minutes?: number; seconds?: number }) {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by
    const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    this.#now = new Date(Date.parse(this.#now) + ms).toISOString()
  }
}

export type TestParts = Parts & { clock: TestClock; folder: string; close(): Promise<void> }

/**
 * A fresh, migrated database of its own with its own key file; `untouched` for a test that reads
 * the files themselves, in which an emptied database still has its former rows, and for one that
 * writes thousands: connections that other tests warmed have their plans for few. `like` is a folder
 * to begin from, on SQLite.
 */
export async function freshParts(
  dialect: Dialect,
  now: Instant = '2026-11-10T10:00:00.000Z',
  { untouched = false, like }: { untouched?: boolean; like?: string } = {},
): Promise<TestParts> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-'))
  const database = dialect === 'postgres' ? await postgresDatabase(untouched) : null
  if (like) cpSync(like, folder, { recursive: true })
  else if (!database) await copySqlite(join(folder, 'data'))
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'holdfast.key'),
    BASE_URL: 'http://localhost:3000',
    ...(database ? { DATABASE_URL: database.url } : {}),
  })
  const store = database?.store ?? openStore(config)
  const { keys } = await openMasterKeys(config.keyFile, store)
  return {
    config,
    store,
    vault: new Vault(keys),
    clock: new TestClock(now),
    folder,
    async close() {
      await (database ? restPostgres(database) : store.close())
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let migrated: Promise<string> | undefined

/** Migrated once in each test process; each test has a copy of the file. */
async function copySqlite(folder: string) {
  migrated ??= migrateSqlite()
  mkdirSync(folder)
  copyFileSync(await migrated, join(folder, 'holdfast.db'))
}

async function migrateSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const store = openStore({ databaseUrl: null, dataDir: folder })
  await migrate(store)
  await store.close()
  return join(folder, 'holdfast.db')
}
