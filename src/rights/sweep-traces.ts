import { sql } from 'kysely'
import type { Store } from '../database/connection.ts'
import { erasedTables } from './erase-rows.ts'

/**
 * What a database keeps of rows that are gone. SQLite overwrites them and only its log is left;
 * PostgreSQL keeps them until they are swept up, which waits for nobody and may be done again.
 */
export async function sweepTraces({ write, dialect }: Store) {
  if (dialect === 'sqlite') {
    await sql`pragma wal_checkpoint(truncate)`.execute(write)
    return
  }
  for (const table of erasedTables) {
    await sql`vacuum ${sql.table(table)}`.execute(write)
  }
}
