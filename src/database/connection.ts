import type { Kysely } from 'kysely'
import type { Bell } from './bell.ts'
import type { Dialect } from './columns.ts'
import { openPostgres } from './postgres.ts'
import type { Database } from './schema.ts'
import { openSqlite } from './sqlite.ts'

export type PoolSize = { total: number; idle: number; waiting: number }

/**
 * `read` cannot write, whatever SQL it is given: the connection itself refuses.
 * It also never waits for a transaction that `write` has open.
 */
export type Store = {
  dialect: Dialect
  read: Kysely<Database>
  write: Kysely<Database>
  bell: Bell
  /** Of PostgreSQL: connections there are, those at rest, and who waits for one. */
  pools?: () => Record<'read' | 'write', PoolSize>
  close(): Promise<void>
}

export const openStore = (from: { databaseUrl: string | null; dataDir: string }): Store =>
  from.databaseUrl ? openPostgres(from.databaseUrl) : openSqlite(from.dataDir)
