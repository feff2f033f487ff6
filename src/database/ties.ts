import { sql, type Kysely } from 'kysely'
import type { Dialect } from './columns.ts'
import type { Database } from './schema.ts'

/** A column that points to a row of another table, its parent, by a key of that. */
export type Tie = { table: string; column: string; parent: string; key: string }

/** Every promise of the kind, as the database itself knows it. */
export async function everyTie(db: Kysely<Database>, dialect: Dialect): Promise<Tie[]> {
  const asked = dialect === 'sqlite' ? onSqlite : onPostgres
  return (await asked.execute(db)).rows
}

const onSqlite = sql<Tie>`
  select m.name as "table", f."from" as "column", f."table" as parent, f."to" as "key"
  from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`

const onPostgres = sql<Tie>`
  select c.conrelid::regclass::text as table, a.attname as column,
    c.confrelid::regclass::text as parent, k.attname as key
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
  where c.contype = 'f' and cardinality(c.conkey) = 1`
