import { EventEmitter } from 'node:events'
import { sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

type Ringing = () => void

/**
 * Tells every server that something about a topic changed, and never what. A topic is such as
 * 'team:<id>'. Rings are lost when nobody listens: whoever listens reads the rows themselves.
 */
export type Bell = {
  /** Inside the transaction: heard by nobody if it is undone. */
  ringWith(db: Transaction<Database>, topics: Iterable<string>): Promise<void>
  /** After the commit. */
  rung(topics: Iterable<string>): void
  listen(topic: string, ringing: Ringing): () => void
  close(): Promise<void>
}

function emitter() {
  const events = new EventEmitter().setMaxListeners(0)
  const listen = (topic: string, ringing: Ringing) => {
    events.on(topic, ringing)
    return () => void events.off(topic, ringing)
  }
  const emit = (topic: string) => void events.emit(topic)
  const everyone = () => events.eventNames().forEach((topic) => emit(String(topic)))
  return { emit, listen, everyone }
}

/** One process writes a SQLite file, so its own ears are enough. */
export function localBell(): Bell {
  const { emit, listen } = emitter()
  return {
    ringWith: async () => {},
    rung: (topics) => [...topics].forEach(emit),
    listen,
    close: async () => {},
  }
}

const channel = 'holdfast'

/** Milliseconds until a lost line is tried again, until silence is asked about, for an answer. */
const usual = { retry: 1_000, beat: 15_000, answer: 5_000 }
type Times = typeof usual

/** Several servers on one PostgreSQL hear each other: it carries the ring with the commit. */
export function postgresBell(connectionString: string, times: Times = usual): Bell {
  const { emit, listen, everyone } = emitter()
  let ear: Ear | null = null
  return {
    async ringWith(db, topics) {
      for (const topic of topics) await sql`select pg_notify(${channel}, ${topic})`.execute(db)
    },
    rung: () => {},
    listen(topic, ringing) {
      ear ??= new Ear(connectionString, times, { heard: emit, isUp: everyone })
      return listen(topic, ringing)
    },
    close: async () => ear?.close(),
  }
}

type Told = { heard: (topic: string) => void; isUp: () => void }

/** One connection that listens, and makes itself again whenever it is lost. */
class Ear {
  readonly #connectionString: string
  readonly #times: Times
  readonly #told: Told
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | undefined
  #isClosing = false

  constructor(connectionString: string, times: Times, told: Told) {
    this.#connectionString = connectionString
    this.#times = times
    this.#told = told
    void this.#connect()
  }

  async close() {
    this.#isClosing = true
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  /** Whoever listened while the line was down looks again once it is up. */
  async #connect() {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      connectionTimeoutMillis: this.#times.answer,
      query_timeout: this.#times.answer,
      keepAlive: true,
    })
    this.#client = client
    const lost = () => this.#lose(client)
    client.on('error', lost).on('end', lost)
    client.on('notification', ({ payload }) => payload && this.#told.heard(payload))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      this.#told.isUp()
      this.#askWhetherItIsThere(client)
    } catch {
      lost()
    }
  }

  /** A line cut without a word stays silent for ever; only a question finds out. */
  #askWhetherItIsThere(client: pg.Client) {
    if (this.#client !== client || this.#isClosing) return
    const ask = () =>
      client.query('select 1').then(
        () => this.#askWhetherItIsThere(client),
        () => this.#lose(client),
      )
    this.#timer = setTimeout(() => void ask(), this.#times.beat)
  }

  #lose(client: pg.Client) {
    if (this.#client !== client) return
    this.#client = null
    void client.end().catch(() => {})
    clearTimeout(this.#timer)
    if (!this.#isClosing) this.#timer = setTimeout(() => void this.#connect(), this.#times.retry)
  }
}
