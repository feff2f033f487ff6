import type { View } from '../access/view.ts'
import { dataMap, type Table } from '../privacy/data-map.ts'
import { employersOfParents, namesKnown, rowsOf, type RawRow } from './own-queries.ts'
import { fieldsOf, ownTables, whoseOf } from './own-tables.ts'

export type Value = string | number | boolean | null
/** Sealed words opened, and names in place of ids of people, teams and organisations. */
export type OwnRow = Record<string, Value>
export type Piece = { table: Table; rows: OwnRow[] }

/** So many rows take a few milliseconds, and everybody else gets a turn in between. */
const size = 200

/**
 * Everything that is kept about the asker, table by table: what the data map says is theirs, through
 * their own view. A table without rows comes once, empty, so that it is known to be empty.
 */
export async function* ownRows(view: View): AsyncGenerator<Piece> {
  const known = { names: await namesKnown(view), employers: await employersOfParents(view) }
  for (const table of ownTables) {
    for (let offset = 0, more = true; more; offset += size) {
      const raw = await rowsOf(view, table, { limit: size, offset })
      more = raw.length === size
      if (raw.length > 0 || offset === 0) {
        yield { table, rows: await Promise.all(raw.map((row) => ownRow(view, table, row, known))) }
      }
      await new Promise(setImmediate)
    }
  }
}

type Known = { names: Map<string, string>; employers: Map<string, string | null> }

async function ownRow(view: View, table: Table, row: RawRow, known: Known): Promise<OwnRow> {
  const { columns, key } = dataMap[table]
  const words = key && (await view.opener(sealedUnder(view, table, row, known), view.who.person))
  const place = (key?.row ?? ['id']).map((name) => row[name]).join(' ')
  const entries = fieldsOf(table).map((name): [string, Value] => {
    const value = row[name] ?? null
    const { names, yesNo } = columns[name]!
    if (Buffer.isBuffer(value)) return [name, words?.open(table, name, place, value) ?? null]
    if (value === null) return [name, null]
    if (names) return [name, known.names.get(String(value)) ?? 'someone']
    return [name, yesNo ? value === 1 : value]
  })
  return Object.fromEntries(entries)
}

/** The writer, or the employer who must keep it. */
function sealedUnder(view: View, table: Table, row: RawRow, { employers }: Known): string {
  const whose = whoseOf(table)
  const key = dataMap[table].key?.of
  if (key === 'person') return view.who.person
  if (key === 'sealed_for') return String(row.sealed_for)
  const employer = 'through' in whose ? employers.get(String(row[whose.by])) : row.organisation_id
  return employer ? String(employer) : view.who.person
}
