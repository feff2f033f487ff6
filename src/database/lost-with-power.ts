import { sql } from 'kysely'
import type { Store } from './connection.ts'

/**
 * Settings of the whole server that no connection can change, and that are off. Not refused: on a
 * file system that never tears a page, `full_page_writes` may rightly be off.
 */
export async function lostWithPower({ dialect, read }: Pick<Store, 'dialect' | 'read'>) {
  if (dialect === 'sqlite') return []
  const { rows } = await sql<{ name: string }>`select name from pg_settings
    where name in ('fsync', 'full_page_writes') and setting <> 'on' order by name`.execute(read)
  return rows.map(({ name }) => name)
}
