import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { dataMap, tables, type Retention, type Table } from '../privacy/data-map.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'

/** What a person is known by here goes when nothing else of theirs is left. */
export const atLast: Table[] = ['bond', 'employment', 'administrator', 'vault_key', 'person']

type Dated = { days: number; from: readonly string[] }

const isDated = (retention: Retention): retention is Dated =>
  typeof retention === 'object' && 'from' in retention && retention.from !== 'leaving'

/** Kept until so long after a moment that stands in the row. The audit goes as a chain. */
export const datedTables = tables.filter(
  (table) => table !== 'audit' && isDated(dataMap[table].retention),
)

/** Counted from the first of the columns that is filled in; with none, a row stays. */
export function isOver(table: Table, now: Instant): RawBuilder<SqlBool> {
  const { days, from } = dataMap[table].retention as Dated
  const columns = [...from, from.at(-1)!].map((column) => sql.ref(column))
  return sql`coalesce(${sql.join(columns)}) < ${minutesBefore(now, days * 24 * 60)}`
}

/** How many days a table is kept after its person left; a part is kept like what it belongs to. */
export function daysAfterLeaving(table: Table): number | null {
  const { retention, of } = dataMap[table]
  if (retention === 'while_used') return null
  if ('days' in retention) return retention.from === 'leaving' ? retention.days : null
  return typeof of === 'object' && 'through' in of ? daysAfterLeaving(of.through as Table) : null
}

const ofLeavers = Map.groupBy(tables, daysAfterLeaving)
ofLeavers.delete(null)

/** Days after leaving, and the tables that go then. */
export const leavingTables = [...ofLeavers] as [days: number, tables: Table[]][]
