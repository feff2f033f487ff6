import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Store } from '../database/connection.ts'
import type { Tie } from '../database/ties.ts'
import type { Table } from '../privacy/data-map.ts'

/** Rows taken out by one statement. */
const chunk = 500

export type Going = { table: Table; where: RawBuilder<SqlBool> }

/** Nothing points to the row. */
export const isFree = (ties: Tie[], from: string): RawBuilder<SqlBool> =>
  sql.join(
    [
      sql`true`,
      ...ties.map(
        ({ table, column, key }) => sql`not exists (select 1 from ${sql.table(table)} c
          where ${sql.ref(`c.${column}`)} = ${sql.ref(`${from}.${key}`)})`,
      ),
    ],
    sql` and `,
  )

/**
 * Takes out rows of many tables, a chunk at a time, until none is left that may go: a row that
 * another one points to goes after that one, whatever the order of the tables, or stays.
 */
export async function letGoRows(store: Store, ties: Tie[], going: Going[]): Promise<number> {
  let all = 0
  for (let round = -1; round !== 0; all += round) {
    round = 0
    for (const each of going) round += await letGoOf(store, ties, each)
  }
  return all
}

async function letGoOf({ write, dialect }: Store, ties: Tie[], { table, where }: Going) {
  const row = sql.ref(dialect === 'postgres' ? 'ctid' : 'rowid')
  const free = isFree(
    ties.filter(({ parent }) => parent === table),
    't',
  )
  let gone = 0
  for (let some = chunk; some === chunk; gone += some) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${row} in (
      select t.${row} from ${sql.table(table)} t where ${where} and ${free}
      limit ${sql.lit(chunk)})`.execute(write)
    some = Number(numAffectedRows)
    await new Promise(setImmediate)
  }
  return gone
}
