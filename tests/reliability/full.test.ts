import { sql } from 'kysely'
import pg from 'pg'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { log } from '../../src/log/log.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const path = '/holdings/holding-blueDoor/contacts'
/** No other field of the page may hold it, and no limit of the form. */
const long = 'She rang about the keys, and we went through it all once more. '.repeat(50)

type Trouble = { says: string; begin: () => Promise<unknown>; end: () => Promise<unknown> }

describe.each(dialects)('a database that takes nothing, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let sam: Client
  const level = log.level
  beforeAll(async () => {
    log.level = 'silent'
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
  })
  afterAll(async () => {
    log.level = level
    process.stdout.write(
      `proof: full and read only on ${dialect}: ${tally.tried} writes, ${tally.saved} saved, ` +
        `${tally.refused} refused with their words, ${tally.falsely} said falsely to be saved\n`,
    )
    await parts.close()
  })
  beforeEach(() => parts.clock.forward({ minutes: 3 }))
  const tally = { tried: 0, saved: 0, refused: 0, falsely: 0 }

  const pragma = (text: string) => sql.raw(`pragma ${text}`).execute(parts.store.write)
  const pages = async () => {
    const found = await sql<{ page_count: number }>`pragma page_count`.execute(parts.store.write)
    return found.rows[0]!.page_count
  }

  /** Said to the server, for whoever connects from now on; who is connected is thrown out. */
  async function reconnect(statement: string) {
    const url = new URL(parts.config.databaseUrl!)
    const client = new pg.Client({ connectionString: inject('postgresUrl') })
    await client.connect()
    const name = url.pathname.slice(1)
    await client.query(statement.replace('$database', `"${name}"`))
    const connected = 'from pg_stat_activity where datname = $1'
    await client.query(`select pg_terminate_backend(pid) ${connected}`, [name])
    await vi.waitFor(async () => {
      expect((await client.query(`select 1 ${connected}`, [name])).rows).toEqual([])
    })
    await client.end()
    // The pool hears of each end a moment after the server has made it.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }

  const troubles: Record<typeof dialect, Trouble[]> = {
    sqlite: [
      {
        says: 'its disk is full',
        begin: async () => pragma(`max_page_count = ${(await pages()) + 8}`),
        end: () => pragma('max_page_count = 1073741823'),
      },
      {
        says: 'its disk is read only',
        begin: () => pragma('query_only = ON'),
        end: () => pragma('query_only = OFF'),
      },
    ],
    postgres: [
      {
        says: 'it is told to write nothing',
        begin: () => reconnect('alter database $database set default_transaction_read_only = on'),
        end: () => reconnect('alter database $database reset default_transaction_read_only'),
      },
      {
        says: 'it lets nobody in',
        begin: () => reconnect('alter database $database with allow_connections false'),
        end: () => reconnect('alter database $database with allow_connections true'),
      },
    ],
  }

  const notes = async () => {
    const rows = await parts.store.read
      .selectFrom('form_receipt')
      .select('form_id')
      .where('answer', 'is not', null)
      .execute()
    return new Set(rows.map((row) => row.form_id.split(' ')[0]!))
  }

  /** Writes until it is refused, and says what was answered to each form. */
  async function write(most: number) {
    const answers: { formId: string; answer: Answer }[] = []
    for (let i = 0; i < most; i += 1) {
      const formId = newId()
      const fields = { form_id: formId, medium: 'phone', minutes: '10', note: `${long}${i}` }
      const answer = await sam.post(path, fields)
      answers.push({ formId, answer })
      tally.tried += 1
      if (answer.status !== 303) break
      tally.saved += 1
    }
    return answers
  }

  describe.each(troubles[dialect])('for $says', ({ begin, end }) => {
    afterEach(end)

    it('keeps the words on the page, saves nothing, and goes on by itself afterwards', async () => {
      await begin()
      const answers = await write(60)
      const { formId, answer } = answers.at(-1)!
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3'])
      expect(answer.page.querySelector('main textarea')?.textContent).toContain('about the keys')
      expect(answer.words).toMatch(/tell your administrator this number: [\da-f]{8}-[\da-f]{4}\./)
      tally.refused += 1
      await end()
      const kept = await notes()
      const saved = answers.filter((each) => each.answer.status === 303)
      tally.falsely += saved.filter((each) => !kept.has(each.formId)).length
      expect(saved.filter((each) => !kept.has(each.formId))).toEqual([])
      expect(kept.has(formId)).toBe(false)
      expect((await sam.submit(answer, 'main form')).status).toBe(303)
      expect((await notes()).has(formId)).toBe(true)
    })

    it('tells whom to ring', async () => {
      await begin()
      const page = await sam.get('/help/urgent')
      expect([page.status, page.words.includes('999')]).toEqual([200, true])
    })
  })

  it('shows what is there while nothing can be written, where nobody must hear of it', async () => {
    const { begin, end } = troubles[dialect][dialect === 'sqlite' ? 1 : 0]!
    await begin()
    const [own, shared] = [await sam.get('/check-ins'), await sam.get('/holdings')]
    await end()
    expect([own.status, shared.status]).toEqual([200, 503])
  })
})
