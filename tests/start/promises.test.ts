import Sqlite from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Store } from '../../src/database/connection.ts'
import type { Database } from '../../src/database/schema.ts'
import { lostWithPower } from '../../src/database/lost-with-power.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { openSqlite, promises } from '../../src/database/sqlite.ts'

const asked = async (db: Kysely<Database>, name: string) => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(db)
  return Object.values(rows[0]!)[0]
}

describe('what SQLite promises at every open', () => {
  let folder: string
  let store: Store
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-promises-'))
    await openSqlite(folder).close()
    store = openSqlite(folder)
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is kept on both connections, also the second time', async () => {
    expect(promises.synchronous).toBe(2)
    for (const [name, value] of Object.entries(promises)) {
      expect([name, await asked(store.write, name)]).toEqual([name, value])
      expect([name, await asked(store.read, name)]).toEqual([name, value])
    }
    expect(await asked(store.read, 'query_only')).toBe(1)
    expect(await asked(store.write, 'query_only')).toBe(0)
  })

  it('would not be kept by itself', () => {
    const plain = new Sqlite(join(folder, 'holdfast.db'), { readonly: true })
    const answers = Object.keys(promises).map((name) => plain.pragma(name, { simple: true }))
    plain.close()
    expect(answers).not.toEqual(Object.values(promises))
  })
})

describe('what PostgreSQL promises', () => {
  const shown = async (db: Kysely<Database>, name: string) =>
    (await sql<Record<string, string>>`${sql.raw(`show ${name}`)}`.execute(db)).rows[0]![name]

  it('is kept where it writes, on a server that would answer before', async () => {
    const store = openPostgres(inject('postgresUrl'))
    expect(await shown(store.write, 'synchronous_commit')).toBe('on')
    const off: string[] = []
    for (const name of ['fsync', 'full_page_writes']) {
      if ((await shown(store.read, name)) === 'off') off.push(name)
    }
    // Nobody can set these for a connection: the start says which are off.
    expect(await lostWithPower(store)).toEqual(off)
    await store.close()
  })
})
