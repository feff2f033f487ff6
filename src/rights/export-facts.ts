import type { ExportFacts } from '../../views/rights/export-page.tsx'
import type { View } from '../access/view.ts'
import { dataMap, type Table } from '../privacy/data-map.ts'
import { exportPage } from './export-page.ts'
import { kindOf } from './export-words.ts'
import type { ExportFormat } from './form.ts'
import { ownRows, type OwnRow } from './own-rows.ts'
import { fieldsOf, leftOut, ownTables } from './own-tables.ts'

export const exportFacts: ExportFacts = {
  has: ownTables.map((table) => dataMap[table].title),
  leftOut,
}

/** The whole file, made piece by piece so that nobody else waits for it. */
export const exportText = (view: View, format: ExportFormat): Promise<string> =>
  format === 'json' ? exportData(view) : exportPage(view)

/** Every field by its table, for another program. */
async function exportData(view: View): Promise<string> {
  const told = new Map<Table, OwnRow[]>()
  for await (const { table, rows } of ownRows(view)) {
    told.set(table, [...(told.get(table) ?? []), ...rows])
  }
  const tables = [...told].map(([table, rows]) => [
    table,
    { ...kindOf(table), fields: fieldsOf(table), rows },
  ])
  const file = { made_at: view.who.now, tables: Object.fromEntries(tables), left_out: leftOut }
  return JSON.stringify(file, null, 1)
}
