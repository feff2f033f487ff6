import Sqlite from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/database/connection.ts'
import type { Database } from '../../src/database/schema.ts'
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
