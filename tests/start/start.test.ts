import Sqlite from 'better-sqlite3'
import { chmodSync, cpSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { freePort, isReady, launch, type Server } from '../support/server.ts'

let folder: string
let settings: Record<string, string>
const servers: Server[] = []

const begin = (more: Record<string, string> = {}) => {
  const server = launch({ ...settings, ...more })
  servers.push(server)
  return server
}

/** It ends with code 1, and says on one line what stands in the way. */
async function refusal(more: Record<string, string> = {}) {
  const server = begin(more)
  const code = await server.ended
  expect([code, server.out()]).toEqual([1, ''])
  const said = server.err().trimEnd()
  expect(said.split('\n')).toHaveLength(1)
  expect(said).toMatch(/^[A-Z].*\.$/)
  return said
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-start-'))
  settings = {
    PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'holdfast.key'),
  }
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
  rmSync(folder, { recursive: true, force: true })
})

const databaseFile = () => join(folder, 'data/holdfast.db')

let started: string

/** A folder with the database and key of a Holdfast that ran before. */
const startedBefore = () => cpSync(started, folder, { recursive: true })

beforeAll(async () => {
  started = mkdtempSync(join(tmpdir(), 'holdfast-started-'))
  const paths = { DATA_DIR: join(started, 'data'), KEY_FILE: join(started, 'holdfast.key') }
  const server = launch({ PORT: String(await freePort()), ...paths })
  await isReady(server)
  if ((await server.stop()) !== 0) throw new Error(server.err())
})
afterAll(() => rmSync(started, { recursive: true, force: true }))

describe('starting', () => {
  it('prints one address, answers there, and says to keep a copy of the key', async () => {
    const server = begin()
    await isReady(server)
    const address = /^Holdfast is ready: (\S+)$/m.exec(server.out())![1]!
    expect(address).toBe(`http://localhost:${settings.PORT}`)
    expect(server.out().match(/https?:\/\//g)).toHaveLength(1)
    expect(server.out()).toContain('Keep a copy')
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect(server.err()).toBe('')
  })

  it('says nothing about the key when it is there already', async () => {
    startedBefore()
    const server = begin()
    await isReady(server)
    expect(server.out().trim().split('\n')).toHaveLength(1)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 soon after %s', async (signal) => {
    const server = begin()
    await isReady(server)
    await fetch(`http://localhost:${settings.PORT}/health`)
    const before = performance.now()
    expect(await server.stop(signal)).toBe(0)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

describe('not starting', () => {
  it('when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(Number(settings.PORT), '127.0.0.1', resolve))
    expect(await refusal()).toContain(`Port ${settings.PORT} is already in use`)
    other.close()
  })

  it('when the data folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await refusal({ DATA_DIR: join(folder, 'file/data') })).toContain('DATA_DIR')
  })

  it('when a newer Holdfast made the database', async () => {
    startedBefore()
    const database = new Sqlite(databaseFile())
    database.exec("insert into kysely_migration values ('9999-later', '2030-01-01')")
    database.close()
    expect(await refusal()).toContain('newer Holdfast (it has 9999-later)')
  })

  it('when the key file is missing', async () => {
    startedBefore()
    unlinkSync(settings.KEY_FILE!)
    expect(await refusal()).toContain('is missing')
  })

  it('when the key file belongs to another database', async () => {
    startedBefore()
    const key = { current: 1, keys: { 1: Buffer.alloc(32, 7).toString('base64') } }
    chmodSync(settings.KEY_FILE!, 0o600)
    writeFileSync(settings.KEY_FILE!, JSON.stringify(key))
    expect(await refusal()).toContain('does not fit this database')
  })

  it('when another one runs on the same folder', async () => {
    await isReady(begin())
    const said = await refusal({ PORT: String(await freePort()) })
    expect(said).toContain('Another Holdfast is already running')
  })

  it('when the database file is something else', async () => {
    startedBefore()
    writeFileSync(databaseFile(), 'A letter to the team. '.repeat(500))
    expect(await refusal()).toContain('cannot be read')
  })

  it.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'mysql://localhost/holdfast'],
    ['DATABASE_URL', 'postgres://nobody:wrong@127.0.0.1:1/holdfast'],
  ])('when %s is %s', async (name, value) => {
    expect(await refusal({ [name]: value })).toContain(name)
  })

  it('when PostgreSQL knows another password', async () => {
    const url = new URL(inject('postgresUrl'))
    url.password = 'not the one'
    const said = await refusal({ DATABASE_URL: url.href })
    expect(said).toContain('DATABASE_URL')
    expect(said).not.toContain('not%20the%20one')
  })
})
