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
const retryMs = 1_000

/** Several servers on one PostgreSQL hear each other: it carries the ring with the commit. */
export function postgresBell(connectionString: string): Bell {
  const { emit, listen, everyone } = emitter()
  let client: pg.Client | null = null
  let closing = false
  let again: NodeJS.Timeout | undefined

  /** Whoever listened while the line was down looks again once it is up. */
  async function connect() {
    const next = new pg.Client({ connectionString })
    client = next
    const lost = () => {
      if (client !== next) return
      client = null
      if (!closing) again = setTimeout(() => void connect(), retryMs)
    }
    next.on('error', lost).on('end', lost)
    next.on('notification', ({ payload }) => payload && emit(payload))
    await next.connect().then(
      () => next.query(`listen ${channel}`).then(everyone),
      () => lost(),
    )
  }

  return {
    async ringWith(db, topics) {
      for (const topic of topics) await sql`select pg_notify(${channel}, ${topic})`.execute(db)
    },
    rung: () => {},
    listen(topic, ringing) {
      if (!client && !again) void connect()
      return listen(topic, ringing)
    },
    async close() {
      closing = true
      clearTimeout(again)
      await client?.end().catch(() => {})
    },
  }
}
