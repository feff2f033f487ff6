import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../database/columns.ts'
import type { Database } from '../database/schema.ts'
import { everyTie } from '../database/ties.ts'

/** Rows that point to one that is not there: how many of which table, in words. */
export const checkTies = (db: Kysely<Database>, dialect: Dialect): Promise<string[]> =>
  dialect === 'sqlite' ? onSqlite(db) : onPostgres(db)

async function onSqlite(db: Kysely<Database>) {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(
    db,
  )
  const broken = Map.groupBy(rows, ({ table, parent }) => say(table, parent))
  const sound = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const damage = sound.rows.map((row) => row.integrity_check).filter((word) => word !== 'ok')
  return [...[...broken].map(([words, all]) => `${all.length} ${words}`), ...damage]
}

/** The server keeps these promises by itself, unless somebody told it not to. */
async function onPostgres(db: Kysely<Database>) {
  const found: string[] = []
  for (const { table, column, parent, key } of await everyTie(db, 'postgres')) {
    const { rows } = await sql<{ lost: number }>`
      select count(*) as lost from ${sql.table(table)} t
      left join ${sql.table(parent)} p on p.${sql.ref(key)} = t.${sql.ref(column)}
      where t.${sql.ref(column)} is not null and p.${sql.ref(key)} is null`.execute(db)
    if (Number(rows[0]!.lost) > 0) found.push(`${rows[0]!.lost} ${say(table, parent)}`)
  }
  return found
}

const say = (table: string, parent: string) =>
  `rows of ${table} point to a row of ${parent} that is not there.`
