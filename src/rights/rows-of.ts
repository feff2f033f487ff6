import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Table } from '../privacy/data-map.ts'
import { whoseOf } from './own-tables.ts'

/** Whether a row belongs to one of `people`, by itself or as part of such a row. */
export function rowsOf(table: Table, people: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const whose = whoseOf(table)
  if ('person' in whose) return sql`${sql.ref(whose.person)} in (${people})`
  return sql`${sql.ref(whose.by)} in (select id from ${sql.table(whose.through)}
    where ${rowsOf(whose.through, people)})`
}
