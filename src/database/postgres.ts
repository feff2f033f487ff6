import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { log } from '../log/log.ts'
import { postgresBell } from './bell.ts'
import type { Store } from './connection.ts'
import { planned } from './plan.ts'
import type { Database } from './schema.ts'

const { INT8, NUMERIC, DATE, TIMESTAMPTZ } = pg.types.builtins

/** Rows come out as they do from SQLite: numbers as numbers, dates and instants as text. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [NUMERIC]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

const getTypeParser = ((type: number, format?: 'text' | 'binary') =>
  parsers[type] ?? pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser

export const types = { getTypeParser }

/**
 * A slice takes PostgreSQL longer to plan than to run: it is planned once a connection, for any
 * viewer, and never compiled to machine code.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan -c jit=off'

/** An answer waits until the server's log is on its disk, whatever the server's own setting is. */
const stored = '-c synchronous_commit=on'

/** Connections at most; each plans for itself every question it is asked. */
const most = { writes: 8, reads: 12 }

export function openPostgres(connectionString: string, { writes, reads } = most): Store {
  const pool = (max: number, options: string) =>
    sayWhenLost(new pg.Pool({ connectionString, types, max, options }))
  const writing = pool(writes, `${planOnce} ${stored}`)
  const reading = pool(reads, `${planOnce} -c default_transaction_read_only=on`)
  const [write, read] = [kysely(writing), kysely(reading)]
  const bell = postgresBell(connectionString)
  return {
    dialect: 'postgres',
    write,
    read,
    bell,
    pools: () => ({ read: sizeOf(reading), write: sizeOf(writing) }),
    async close() {
      await bell.close()
      await read.destroy()
      await write.destroy()
    },
  }
}

const sizeOf = ({ totalCount: total, idleCount: idle, waitingCount: waiting }: pg.Pool) => ({
  total,
  idle,
  waiting,
})

/** A server that restarts drops its idle connections; unheard, that would end our process too. */
function sayWhenLost(pool: pg.Pool) {
  const say = (error: Error) =>
    void (pool.ending || log.warn({ err: error }, 'PostgreSQL closed a connection'))
  pool.on('connect', (client) => client.on('error', say))
  // The same loss again, once the pool has let go of an idle connection.
  pool.on('error', () => {})
  return pool
}

const kysely = (pool: pg.Pool) =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })

/** Planned queries go by name, so that each connection reads and plans them once. */
function preparing(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const connect = async () => {
    const client = await pool.connect()
    if (!known.has(client)) known.set(client, byName(client))
    return known.get(client)!
  }
  return { connect, end: () => pool.end() } as PostgresPool
}

function byName(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) =>
    client.query({ name: planned.get(text), text, values })
  return { query, release: () => client.release() } as unknown as PostgresPoolClient
}
