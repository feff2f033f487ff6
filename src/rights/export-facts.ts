import {
  ExportEnd,
  ExportHeading,
  ExportRecords,
  ExportStart,
  ExportTable,
  type ExportKind,
} from '../../views/rights/export-file.tsx'
import type { ExportFacts } from '../../views/rights/export-page.tsx'
import type { View } from '../access/view.ts'
import { dataMap, type Table } from '../privacy/data-map.ts'
import { sayWhen } from '../time/words.ts'
import { sayColumn, sayRetention, sayValue } from './export-words.ts'
import type { ExportFormat } from './form.ts'
import { namesKnown } from './own-queries.ts'
import { ownRows, type OwnRow } from './own-rows.ts'
import { fieldsOf, leftOut, ownTables, whoseOf } from './own-tables.ts'

export const exportFacts: ExportFacts = {
  has: ownTables.map((table) => dataMap[table].title),
  leftOut,
}

/** The whole file, made piece by piece so that nobody else waits for it. */
export const exportText = (view: View, format: ExportFormat): Promise<string> =>
  format === 'json' ? jsonText(view) : pageText(view)

const kindOf = (table: Table): ExportKind => {
  const { title, purpose, retention } = dataMap[table]
  return { title, purpose, kept: sayRetention(retention) }
}

async function jsonText(view: View): Promise<string> {
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

/** A page may leave out the tags around its body; each piece of it is whole. */
const start = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>My information</title>`

async function pageText(view: View): Promise<string> {
  const { now, person } = view.who
  const name = (await namesKnown(view)).get(person) ?? 'me'
  const pieces = [start, written(ExportStart({ name, made: sayWhen(now, { now }) }))]
  let shown: Table | null = null
  for await (const { table, rows } of ownRows(view)) {
    if (table !== shown) {
      pieces.push(written(ExportHeading({ kind: kindOf(table), rows: rows.length })))
    }
    if (rows.length > 0) pieces.push(written(rowsInWords(table, rows)))
    shown = table
  }
  return [...pieces, written(ExportEnd({ leftOut }))].join('\n')
}

const written = (element: { toString(): string }): string => element.toString()

/** More than these and a table is too wide to read. */
const mostColumns = 9

function rowsInWords(table: Table, rows: OwnRow[]) {
  const { columns, title } = dataMap[table]
  const names = readable(table)
  const say = (row: OwnRow, name: string) => sayValue(row[name] ?? null, columns[name]!)
  if (names.length > mostColumns) {
    const fields = (row: OwnRow) =>
      names.map((name) => ({ name: sayColumn(name), value: say(row, name) }))
    return ExportRecords({
      records: rows.map((row) => fields(row).filter(({ value }) => value !== '')),
    })
  }
  const head = names.map(sayColumn)
  return ExportTable({
    caption: title,
    head,
    rows: rows.map((row) => names.map((n) => say(row, n))),
  })
}

/** Ids are for programs, and the file says once whose it is. */
function readable(table: Table): string[] {
  const whose = whoseOf(table)
  const owner = 'person' in whose ? whose.person : null
  const { columns } = dataMap[table]
  return fieldsOf(table).filter((name) => name !== owner && columns[name]!.class !== 'technical')
}
