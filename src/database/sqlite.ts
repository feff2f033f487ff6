import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../config.ts'
import { localBell } from './bell.ts'
import type { Store } from './connection.ts'
import type { Database } from './schema.ts'
import { keepStatements } from './statements.ts'

/** Settings every writing connection must really have (trust.md 5), with the value SQLite answers. */
export const promises = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  busy_timeout: 5000,
} as const

const oldest = [3, 51, 3]

export function openSqlite(folder: string): Store {
  makeFolder(folder)
  const unlock = lock(folder)
  const file = join(folder, 'holdfast.db')
  const writer = new Sqlite(file)
  refuseOldLibrary(writer)
  keepPromises(writer)
  const reader = new Sqlite(file)
  keepPromises(reader)
  reader.pragma('query_only = ON')
  const write = kysely(writer)
  const read = kysely(reader)
  return {
    dialect: 'sqlite',
    write,
    read,
    bell: localBell(),
    async close() {
      await read.destroy()
      // Kysely leaves one open that was never asked anything.
      reader.close()
      writer.pragma('wal_checkpoint(TRUNCATE)')
      await write.destroy()
      writer.close()
      unlock()
    },
  }
}

/** Without the lock: another process may go on writing. */
export function openSqliteToRead(folder: string) {
  const file = join(folder, 'holdfast.db')
  if (!existsSync(file)) {
    throw new StartRefused(`There is no database in ${folder}. Set DATA_DIR to where it is.`)
  }
  const database = new Sqlite(file, { timeout: promises.busy_timeout })
  database.pragma('trusted_schema = OFF')
  database.pragma('query_only = ON')
  const read = kysely(database)
  const close = async () => {
    await read.destroy()
    database.close()
  }
  return { dialect: 'sqlite' as const, read, close }
}

const kysely = (database: Sqlite.Database) =>
  new Kysely<Database>({ dialect: new SqliteDialect({ database: keepStatements(database) }) })

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const probe = new Sqlite(join(folder, 'holdfast.lock'))
    probe.close()
  } catch {
    throw new StartRefused(
      `Holdfast cannot write in ${folder}. Give it a folder it may write in with DATA_DIR.`,
    )
  }
}

/** The operating system lets go of this lock when the process ends, however it ends. */
export function lock(folder: string): () => void {
  const holder = new Sqlite(join(folder, 'holdfast.lock'), { timeout: 0 })
  try {
    holder.exec('begin exclusive; create table if not exists held (by integer)')
  } catch (error) {
    holder.close()
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error
    throw new StartRefused(
      `Another Holdfast is already running on ${folder}. Stop it first, or choose another DATA_DIR.`,
    )
  }
  return () => holder.close()
}

function refuseOldLibrary(database: Sqlite.Database) {
  const { version } = database.prepare('select sqlite_version() as version').get() as {
    version: string
  }
  const parts = version.split('.').map(Number)
  const differs = oldest.findIndex((part, place) => parts[place] !== part)
  if (differs !== -1 && parts[differs]! < oldest[differs]!) {
    throw new StartRefused(
      `SQLite ${version} is too old. Holdfast needs ${oldest.join('.')} or newer.`,
    )
  }
}

function keepPromises(database: Sqlite.Database) {
  for (const [name, value] of Object.entries(promises)) {
    database.pragma(`${name} = ${value}`)
    const answer = database.pragma(name, { simple: true })
    if (answer !== value) {
      throw new StartRefused(`SQLite would not set ${name} to ${value}; it says ${String(answer)}.`)
    }
  }
}
