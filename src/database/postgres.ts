import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { postgresBell } from './bell.ts'
import type { Store } from './connection.ts'
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

export function openPostgres(connectionString: string): Store {
  const pool = (more: pg.PoolConfig) =>
    sayWhenLost(new pg.Pool({ connectionString, types: { getTypeParser }, ...more }))
  const write = kysely(pool({ max: 8 }))
  const read = kysely(pool({ max: 12, options: '-c default_transaction_read_only=on' }))
  const bell = postgresBell(connectionString)
  return {
    dialect: 'postgres',
    write,
    read,
    bell,
    async close() {
      await bell.close()
      await read.destroy()
      await write.destroy()
    },
  }
}

/** A server that restarts drops its idle connections; unheard, that would end our process too. */
function sayWhenLost(pool: pg.Pool) {
  const say = ({ message }: Error) =>
    void (pool.ending || console.error(`PostgreSQL closed a connection: ${message}`))
  pool.on('connect', (client) => client.on('error', say))
  // The same loss again, once the pool has let go of an idle connection.
  pool.on('error', () => {})
  return pool
}

const kysely = (pool: pg.Pool) => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
