import { sql, type Kysely } from 'kysely'
import type { Parts } from '../access/door.ts'
import type { Store } from '../database/connection.ts'
import type { Database } from '../database/schema.ts'
import { dataMap, type Table } from '../privacy/data-map.ts'
import { erasedTables } from './erase-rows.ts'
import { owedSweep, sweptAs } from './owed-sweep.ts'

/** Rows whose words were locked with a key that is gone need no new file. */
const rewritten: readonly Table[] = [
  ...erasedTables.filter((table) => table === 'person' || dataMap[table].onErasure === 'delete'),
  'alert',
  'alert_event',
]

/** The job: what could not be swept at once, because somebody was reading, is tried again. */
export const sweepOwed = ({ store }: Pick<Parts, 'store'>) => sweepTraces(store)

/**
 * Takes out of the files what the database keeps of rows that are gone, if that is owed. Says
 * whether it is done; waits for nobody for long, because others wait for it.
 */
export async function sweepTraces(store: Store): Promise<boolean> {
  const owed = await owedSweep(store.write)
  if (owed === null) return true
  const clean = await store.write
    .connection()
    .execute((db) => (store.dialect === 'sqlite' ? emptyLog(db) : rewrite(db)))
  if (clean) await sweptAs(store.write, owed)
  return clean
}

/** SQLite has overwritten the rows; its log still holds them, for as long as anybody reads it. */
async function emptyLog(db: Kysely<Database>): Promise<boolean> {
  const { rows: was } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db)
  await sql`pragma busy_timeout = 0`.execute(db)
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    return rows[0]?.busy === 0
  } finally {
    await sql`pragma busy_timeout = ${sql.lit(was[0]!.timeout)}`.execute(db)
  }
}

/**
 * PostgreSQL frees a row and leaves its bytes: only a new file is without them. Each table is
 * locked while its file is written. A transaction from before would have the old rows kept. What it
 * plans by holds words of the tables too, until they are looked at again; the catalog it keeps that
 * in can be rewritten by whoever owns the database.
 */
async function rewrite(db: Kysely<Database>): Promise<boolean> {
  if (await isOldOneOpen(db)) return false
  await sql`set lock_timeout = '500ms'`.execute(db)
  try {
    for (const table of rewritten) {
      await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(db)
    }
    // Whoever came meanwhile would have what it planned by before kept too.
    if (await isOldOneOpen(db)) return false
    await sql`vacuum full pg_statistic`.execute(db)
  } catch (error) {
    if ((error as { code?: string }).code === lockNotAvailable) return false
    throw error
  } finally {
    await sql`reset lock_timeout`.execute(db)
  }
  return true
}

const lockNotAvailable = '55P03'

const looks = 10

/**
 * Whether a snapshot from before this moment is still looked through here, or a transaction from
 * before runs in any database of the server: a snapshot taken now would reach back to it.
 */
async function isOldOneOpen(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(db)
  const now = sql`cast(cast(${rows[0]!.xid} as text) as xid8)`
  for (let look = 0; look < looks; look += 1) {
    const old = await sql`select 1 where pg_snapshot_xmin(pg_current_snapshot()) <= ${now}
      union all select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
      and age(backend_xmin) >= age(cast(${now} as xid))`.execute(db)
    if (old.rows.length === 0) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}
