import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { migrations } from '../../migrations/all.ts'
import { readConfig } from '../../src/config.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { openStore, type Store } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import type { Database } from '../../src/database/schema.ts'
import { withoutOrder } from '../support/snapshot.ts'
import { valueOf, type Cell, type Kept } from './release.ts'

/** A database with the schema and the rows of a release, as it stood when people used it. */
export async function releasedDatabase(dialect: Dialect, kept: Kept) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-release-'))
  const keyFile = join(folder, 'holdfast.key')
  writeFileSync(keyFile, kept.keyFile, { mode: 0o400 })
  mkdirSync(join(folder, 'data'))
  const database = dialect === 'postgres' ? await emptyPostgres() : null
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: keyFile,
    ...(database ? { DATABASE_URL: database.url } : {}),
  })
  const store = openStore(config)
  await migrate(store, migrationsUpTo(kept.last))
  await fill(store, kept)
  return {
    config,
    store,
    async close() {
      await store.close()
      await database?.drop()
      rmSync(folder, { recursive: true })
    },
  }
}

const migrationsUpTo = (last: string) =>
  Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last))

const fill = (store: Store, { rows }: Kept) =>
  store.write.transaction().execute(async (db) => {
    await withoutOrder(db, store.dialect)
    for (const [table, all] of Object.entries(rows)) {
      for (let first = 0; first < all.length; first += 200) {
        await db
          .insertInto(table as keyof Database)
          .values(all.slice(first, first + 200).map(rowOf) as never)
          .execute()
      }
    }
  })

const rowOf = (row: Record<string, Cell>) =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, valueOf(cell)]))

let made = 0

async function emptyPostgres() {
  const server = inject('postgresUrl')
  const name = `holdfast_release_${process.pid}_${(made += 1)}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await say(server, `create database ${name} template template0`)
  return { url: url.href, drop: () => say(server, `drop database ${name} with (force)`) }
}

async function say(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** What SQLite says its tables and indexes are made of. */
export async function schemaOf({ read }: Store): Promise<string[]> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master where sql is not null and name not like 'kysely%'
    order by type, name`.execute(read)
  return rows.map((row) => row.sql)
}
