import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { Act, done, notFound, type Change } from '../../src/access/change.ts'
import { postgresBell } from '../../src/database/bell.ts'
import { openStore, type Store } from '../../src/database/connection.ts'
import { newId } from '../../src/database/ids.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

const moment = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms))

/** Somebody at one server who counts what is rung. */
function ear({ bell }: Store, topic: string) {
  const heard = vi.fn<() => void>()
  bell.listen(topic, heard)
  return heard
}

/** The first who listens has the line to PostgreSQL made, and hears when it is there. */
async function lineUp(store: Store) {
  const heard = ear(store, 'team:first')
  if (store.dialect === 'postgres') await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 5_000)
}

type Work = (change: Change) => void | Promise<void>

function press(parts: TestParts, work: Work, form = newId()) {
  const who = { person: 'person-sam', now: parts.clock.now(), today: '2026-11-10' }
  return new Act(who, form, parts).change('test.ring', async (change) => {
    await work(change)
    return done({ id: 'x' })
  })
}

describe.each(dialects)('the bell on %s', (dialect) => {
  let parts: TestParts
  let topic: string
  beforeAll(async () => {
    parts = await freshParts(dialect)
    await lineUp(parts.store)
  })
  afterAll(() => parts.close())
  beforeEach(() => {
    topic = `team:${newId()}`
  })

  it('rings once for a change that is kept, and only for its topic', async () => {
    const [theirs, others] = [ear(parts.store, topic), ear(parts.store, 'team:other')]
    await press(parts, (change) => {
      change.ring(topic)
      change.ring(topic)
    })
    await vi.waitFor(() => expect(theirs).toHaveBeenCalledTimes(1))
    await moment()
    expect([theirs.mock.calls.length, others.mock.calls.length]).toEqual([1, 0])
  })

  it('rings nobody for a change that is refused, that fails, or that was made before', async () => {
    const heard = ear(parts.store, topic)
    const who = { person: 'person-sam', now: parts.clock.now(), today: '2026-11-10' }
    await new Act(who, newId(), parts).change<{ id: string }>('test.ring', async (change) => {
      change.ring(topic)
      return notFound
    })
    const failing = press(parts, (change) => {
      change.ring(topic)
      throw new Error('A mistake')
    })
    await expect(failing).rejects.toThrow('A mistake')
    await moment()
    expect(heard).not.toHaveBeenCalled()

    await press(parts, (change) => change.ring(topic), 'form-1')
    await press(parts, (change) => change.ring(topic), 'form-1')
    await moment()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('rings only once what was changed can be read', async () => {
    const seen: Promise<unknown>[] = []
    const { read } = parts.store
    const form = newId()
    parts.store.bell.listen(topic, () => {
      const receipt = read.selectFrom('form_receipt').select('answer').where('form_id', '=', form)
      seen.push(receipt.executeTakeFirst())
    })
    await press(parts, (change) => change.ring(topic), form)
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    expect(await seen[0]).toBeDefined()
  })
})

describe('the bell of several servers on one PostgreSQL', () => {
  let parts: TestParts
  let other: Store
  beforeAll(async () => {
    parts = await freshParts('postgres')
    other = openStore(parts.config)
    await lineUp(other)
  })
  afterAll(async () => {
    await other.close()
    await parts.close()
  })

  it('is heard at the other server', async () => {
    const heard = ear(other, 'team:there')
    await press(parts, (change) => change.ring('team:there'))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
  })

  it('comes back after the line was cut, and everybody looks again for what they missed', async () => {
    const heard = ear(other, 'team:cut')
    const said = vi.spyOn(console, 'error').mockReturnValue()
    expect(await cutListening(parts)).toBeGreaterThan(0)
    await press(parts, (change) => change.ring('team:cut'))
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 5_000)
    said.mockRestore()
    await moment()
    heard.mockClear()
    await press(parts, (change) => change.ring('team:cut'))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
  })

  it('notices a line that was cut without a word', async () => {
    const line = await openLine(parts)
    const bell = postgresBell(line.url, { retry: 50, beat: 100, answer: 1_000 })
    const heard = vi.fn<() => void>()
    bell.listen('team:silent', heard)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), 10_000)
    line.goSilent()
    await press(parts, (change) => change.ring('team:silent'))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), 10_000)
    await bell.close()
    line.close()
  })

  it('goes on trying while there is no PostgreSQL', async () => {
    const store = openStore({ ...parts.config, databaseUrl: 'postgres://x@127.0.0.1:1/x' })
    const heard = vi.fn<() => void>()
    const quiet = store.bell.listen('team:none', heard)
    await moment(1_300)
    quiet()
    await store.close()
    expect(heard).not.toHaveBeenCalled()
  })
})

/** A way to PostgreSQL on which what is under way can fall silent: nothing is closed, nothing comes. */
async function openLine({ config }: TestParts) {
  const url = new URL(inject('postgresUrl'))
  url.pathname = new URL(config.databaseUrl!).pathname
  const [host, port] = [url.hostname, Number(url.port)]
  const all = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, host)
    near.pipe(far).pipe(near)
    for (const end of [near, far]) all.add(end.on('error', () => end.destroy()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    goSilent: () => all.forEach((end) => end.unpipe().pause()),
    close: () => {
      all.forEach((end) => end.destroy())
      server.close()
    },
  }
}

/** Ends the connections that listen, as a restart of PostgreSQL would. */
async function cutListening({ config }: TestParts): Promise<number> {
  const name = new URL(config.databaseUrl!).pathname.slice(1)
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = $1 and query ilike 'listen%'`,
    [name],
  )
  await client.end()
  return rowCount ?? 0
}
