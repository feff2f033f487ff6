import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { migrations } from '../../migrations/all.ts'
import { backUpFirst } from '../../src/backups/back-up-first.ts'
import { readHead } from '../../src/backups/head.ts'
import { tryRestore } from '../../src/backups/try-restore.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate, onlyThose } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { dialects } from '../support/parts.ts'

const older = Object.keys(migrations).filter((name) => name < '0021')

describe.each(dialects)('an older database on %s', (dialect) => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-older-'))
  const name = `older_${process.pid}_${Date.now()}`
  const server = async (statement: string) => {
    const client = new pg.Client({ connectionString: inject('postgresUrl') })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await server(`drop database if exists ${name} with (force)`)
  })

  it('is backed up as it was before it is brought up to date', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    const url = new URL(inject('postgresUrl'))
    url.pathname = `/${name}`
    if (dialect === 'postgres') await server(`create database ${name}`)
    const config = readConfig({
      DATA_DIR: join(folder, 'data'),
      KEY_FILE: join(folder, 'holdfast.key'),
      ...(dialect === 'postgres' ? { DATABASE_URL: url.href } : {}),
    })
    const store = openStore(config)
    const first = vi.fn<() => Promise<void>>(() => backUpFirst(config))
    await migrate(store, onlyThose(older), first)
    expect(first).not.toHaveBeenCalled()
    await openMasterKeys(config.keyFile, store)
    await migrate(store, undefined, first)
    await migrate(store, undefined, first)
    expect(first).toHaveBeenCalledTimes(1)
    const [file, ...others] = readdirSync(config.backupDir)
    expect(others).toEqual([])
    const { head } = await readHead(join(config.backupDir, file!))
    expect([head.schema, head.rows]).toEqual(['0020-bought-supervision', 1])
    // Tried by this version, which brings it up to date first.
    expect(await tryRestore(config)).toMatchObject({ file, rows: 1 })
    await store.close()
  })
})
