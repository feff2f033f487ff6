import { sql, type Kysely } from 'kysely'
import { migrations } from '../../migrations/all.ts'
import type { Database } from './schema.ts'

/** Whether the database has exactly our schema: another version may have changed it since. */
export async function schemaIsCurrent(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return (
    rows.length === Object.keys(migrations).length && rows.every(({ name }) => name in migrations)
  )
}
