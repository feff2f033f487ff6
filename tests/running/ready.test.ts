import { chmodSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { keepTime } from '../../src/scheduler/keep-time.ts'
import type { Standing } from '../../src/web/standing.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

describe.each(dialects)('whether a server is ready, on %s', (dialect) => {
  let parts: TestParts & { standing: Standing }
  beforeEach(async () => {
    const standing = { isStopping: false, beat: performance.now() }
    parts = { ...(await freshParts(dialect)), standing }
  })
  afterEach(() => parts.close())

  const ask = async () => {
    const nobody = new Client(parts, createApp(parts))
    const [ready, health] = [await nobody.get('/ready'), await nobody.get('/health')]
    expect([health.status, health.text]).toEqual([200, 'ok\n'])
    return [ready.status, ready.text]
  }
  const no = [503, 'not ready\n']
  const write = (statement: string) => sql.raw(statement).execute(parts.store.write)

  it('is said in one word', async () => expect(await ask()).toEqual([200, 'ready\n']))

  it.each<[says: string, begin: () => unknown]>([
    ['it is about to stop', () => (parts.standing.isStopping = true)],
    ['its clock stands still', () => (parts.standing.beat = performance.now() - 200_000)],
    [
      'another version changed the database',
      () => write(`insert into kysely_migration values ('9999-later', '2030-01-01')`),
    ],
    [
      'its key file is another one',
      () => {
        const key = { current: 1, keys: { 1: Buffer.alloc(32, 7).toString('base64') } }
        chmodSync(parts.config.keyFile, 0o600)
        writeFileSync(parts.config.keyFile, JSON.stringify(key))
      },
    ],
    [
      'the database does not answer',
      () =>
        vi.spyOn(parts.store.read, 'getExecutor').mockImplementation(() => {
          throw new Error('Gone')
        }),
    ],
  ])('is not so when %s', async (_, begin) => {
    await begin()
    expect(await ask()).toEqual(no)
    vi.restoreAllMocks()
    // The database is handed on to other tests.
    await write(`delete from kysely_migration where name = '9999-later'`)
  })
})

describe('a job that runs while the server stops', () => {
  it('is waited for so long and no longer, and then another server may begin it', async () => {
    const parts = await freshParts('sqlite')
    let [began, end] = [false, () => {}]
    const run = () => {
      began = true
      return new Promise<void>((resolve) => (end = resolve))
    }
    const stop = keepTime(parts, [{ name: 'long', due: () => true, run }])
    await vi.waitFor(() => expect(began).toBe(true), 5_000)
    const lease = () =>
      parts.store.read.selectFrom('job').select(['holder', 'leased_until']).executeTakeFirst()
    expect((await lease())!.holder).not.toBeNull()
    await stop(30)
    expect(await lease()).toEqual({ holder: null, leased_until: null })
    end()
    await stop()
    await parts.close()
  })
})
