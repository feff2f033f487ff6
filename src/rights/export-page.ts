import {
  ExportEnd,
  ExportHeading,
  ExportRecords,
  ExportStart,
  ExportTable,
} from '../../views/rights/export-file.tsx'
import type { View } from '../access/view.ts'
import { dataMap, type Table } from '../privacy/data-map.ts'
import { londonDay, londonTime } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import { kindOf, sayColumn, sayValue } from './export-words.ts'
import { namesKnown } from './own-queries.ts'
import { ownRows, type OwnRow } from './own-rows.ts'
import { fieldsOf, leftOut, whoseOf } from './own-tables.ts'

/** A page may leave out the tags around its body; each piece of it is whole. */
const start = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>My information</title>`

/** One page to read without Holdfast. */
export async function exportPage(view: View): Promise<string> {
  const { now, person } = view.who
  const name = (await namesKnown(view)).get(person) ?? 'me'
  const made = `${sayDay(londonDay(now))} at ${londonTime(now)}`
  const pieces = [start, written(ExportStart({ name, made }))]
  const shown = new Set<Table>()
  const empty: string[] = []
  for await (const { table, rows } of ownRows(view)) {
    if (rows.length === 0) {
      empty.push(dataMap[table].title)
      continue
    }
    if (!shown.has(table)) pieces.push(written(ExportHeading({ kind: kindOf(table) })))
    pieces.push(written(rowsInWords(table, rows)))
    shown.add(table)
  }
  return [...pieces, written(ExportEnd({ empty, leftOut }))].join('\n')
}

const written = (element: { toString(): string }): string => element.toString()

/** More than these and a table is too wide to read. */
const mostColumns = 7

function rowsInWords(table: Table, rows: OwnRow[]) {
  const say = (row: OwnRow, name: string) => sayValue(table, name, row[name] ?? null)
  const names = readable(table).filter((name) => rows.some((row) => say(row, name) !== ''))
  if (names.length > mostColumns) {
    const fields = (row: OwnRow) =>
      names.map((name) => ({ name: sayColumn(name), value: say(row, name) }))
    return ExportRecords({
      records: rows.map((row) => fields(row).filter(({ value }) => value !== '')),
    })
  }
  return ExportTable({
    caption: dataMap[table].title,
    head: names.map(sayColumn),
    rows: rows.map((row) => names.map((name) => say(row, name))),
  })
}

/** Words first. Ids are for programs, and the file says once whose it is. */
function readable(table: Table): string[] {
  const whose = whoseOf(table)
  const owner = 'person' in whose && whose.person !== 'id' ? whose.person : null
  const { columns } = dataMap[table]
  const isWords = (name: string) => Number(columns[name]!.sealed ?? false)
  return fieldsOf(table)
    .filter((name) => name !== owner && columns[name]!.class !== 'technical')
    .toSorted((a, b) => isWords(b) - isWords(a))
}
