import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { databaseFile } from '../../src/backups/copy-database.ts'
import { intoPostgres, refuseOthersOn, standingOf } from '../../src/backups/into-postgres.ts'
import { intoSqlite } from '../../src/backups/into-sqlite.ts'
import { refuseFaultsIn } from '../../src/backups/look-through.ts'
import type { Source } from '../../src/database/moving/end.ts'
import { compareRows } from '../../src/database/moving/move-rows.ts'
import { readPostgres } from '../../src/database/moving/postgres-end.ts'
import { readSqlite } from '../../src/database/moving/sqlite-end.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'

describe('moving between databases', () => {
  const opened: TestParts[] = []
  const fresh = async (dialect: 'sqlite' | 'postgres') => {
    const parts = await freshParts(dialect)
    opened.push(parts)
    return parts
  }
  afterEach(async () => {
    for (const parts of opened.splice(0)) await parts.close()
  })

  /** A file with the whole cast in it, an empty server, and a way to each. */
  async function both() {
    const [file, server] = [await fresh('sqlite'), await fresh('postgres')]
    await makeWorld(file, { canaries: true })
    await chainAudit(file)
    await server.store.write.deleteFrom('setting').execute()
    const url = server.config.databaseUrl!
    const path = databaseFile(file.config)
    return { file, server, url, path, back: join(file.folder, 'back') }
  }

  const comparing = async (one: Source, other: Source) => {
    const found = await compareRows(one, other)
    await one.close()
    await other.close()
    return found
  }

  it('keeps every row there and back', { timeout: 120_000 }, async () => {
    const { file, url, path, back } = await both()
    const from = readSqlite(path)
    const there = await intoPostgres(from, { url })
    await from.close()
    const source = await readPostgres(url)
    const again = await intoSqlite(source, back)
    await source.close()
    const end = databaseFile({ dataDir: back })
    const found = await comparing(readSqlite(path), readSqlite(end))
    console.log(
      `proof: move: ${there.rows} rows of ${there.tables} tables to PostgreSQL, ${again.rows} back, ` +
        `${found.differences.length} tables with differences`,
    )
    expect([there.differences, again.differences, found.differences]).toEqual([[], [], []])
    expect([again.rows, found.rows]).toEqual([there.rows, there.rows])
    expect(there.rows).toBeGreaterThan(500)
    await refuseFaultsIn({ ...file.config, databaseUrl: url })
    await refuseFaultsIn({ ...file.config, dataDir: back })
  })

  it('would notice one changed, one lost and one odd value', async () => {
    const file = await fresh('sqlite')
    await makeWorld(file)
    const [path, back] = [databaseFile(file.config), join(file.folder, 'back')]
    const from = readSqlite(path)
    await intoSqlite(from, back)
    const db = new Sqlite(databaseFile({ dataDir: back }))
    db.exec(
      "update vault_key set wrapped = x'00' where owner_id = (select min(owner_id) from vault_key)",
    )
    db.exec('delete from contact where id = (select max(id) from contact)')
    db.exec("update employment set weekly_hours = weekly_hours + 1e-12 where id = 'employment-sam'")
    db.close()
    const { differences } = await comparing(from, readSqlite(databaseFile({ dataDir: back })))
    expect(differences.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'contact: 1',
      'employment: 1',
      'vault_key: 1',
    ])
  })

  it('leaves a filled database, somebody else’s and a busy one as they are', async () => {
    const { server, url, path } = await both()
    expect(await standingOf(url)).toBe('empty')
    await expect(refuseOthersOn(url)).rejects.toThrow(/Stop Holdfast there first/)
    const row = { name: 'one', value: 'row' }
    await server.store.write.insertInto('setting').values(row).execute()
    expect(await standingOf(url)).toBe('filled')
    const from = readSqlite(path)
    await expect(intoPostgres(from, { url })).rejects.toThrow(/There are rows/)
    await from.close()
    const source = await readPostgres(url)
    await expect(intoSqlite(source, join(path, '..', '..', 'data2'))).resolves.toMatchObject({
      rows: 1,
    })
    await expect(intoSqlite(source, join(path, '..', '..', 'data2'))).rejects.toThrow(/rows in/)
    await source.close()
    expect(await server.store.read.selectFrom('setting').selectAll().execute()).toEqual([row])
  })

  it('keeps nothing of a move that breaks off', async () => {
    const { url, path } = await both()
    const from = readSqlite(path)
    const broken: Source = {
      ...from,
      async *rows(table) {
        if (table.name === 'setting') throw new Error('Pulled out')
        yield* from.rows(table)
      },
    }
    await expect(intoPostgres(broken, { url })).rejects.toThrow('Pulled out')
    expect(await standingOf(url)).toBe('empty')
    await from.close()
  })
})
