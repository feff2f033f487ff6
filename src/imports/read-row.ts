import { findIdentifiers, refuses, sayIdentifier } from '../privacy/identifiers.ts'
import { isBlank, notKept, sayCell, type Cell } from './cell.ts'
import type { About } from './about.ts'
import { readDay } from './dates.ts'
import type { FieldDef } from './field-def.ts'
import { fieldsOf } from './fields.ts'
import type { ImportKind } from '../database/schema.ts'
import type { KeptRow } from './columns.ts'
import { readChoice, readChoices, readDecimal, readMinutes, readTime, readYes } from './values.ts'

export type Said = { field: string; says: string }
/** The cells of one row as a form would send them, and what is wrong or doubtful in them. */
export type RowRead = {
  n: number
  values: Record<string, string | string[]>
  problems: Said[]
  warnings: Said[]
}

/** Reads every matched cell of a row; what is missing is filled from the one answer for all. */
export function readRow(row: KeptRow, { columns, fill }: About, kind: ImportKind): RowRead {
  const read: RowRead = { n: row.n, values: { ...fill }, problems: [], warnings: [] }
  for (const field of fieldsOf(kind)) {
    const place = columns.findIndex((column) => column.field === field.key)
    if (place === -1 || isBlank(row.c[place])) continue
    const cell = row.c[place]!
    if (typeof cell === 'string' && /^#(?:ref|n\/a|value|div\/0|name|null|num)[!?]?$/i.test(cell)) {
      read.problems.push({
        field: field.key,
        says: 'The formula in this cell failed. Write the value itself.',
      })
      continue
    }
    if (cell === notKept) {
      read.problems.push({ field: field.key, says: sayIdentifier('nhs_number') })
      continue
    }
    const found = readField(cell, field, columns[place]!.order ?? 'day_first')
    if (found === null) continue
    if ('wrong' in found) {
      read.problems.push({ field: field.key, says: found.wrong })
      delete read.values[field.key]
    } else keep(read, field, found)
  }
  return read
}

type Found =
  | { value: string; time?: string | null }
  | { values: string[] }
  | { wrong: string }
  | null

function keep(read: RowRead, field: FieldDef, found: Exclude<Found, null | { wrong: string }>) {
  if ('values' in found) {
    read.values[field.key] = found.values
    return
  }
  read.values[field.key] = found.value
  if (found.time && field.key === 'on' && !read.values.at) read.values.at = found.time
  if (field.type === 'text' || field.type === 'ref') guard(read, field, found.value)
}

/** No cell brings in who a patient is (product.md 4, principle 8). */
function guard(
  { problems, warnings }: RowRead,
  { key: field, isOfWorkers }: FieldDef,
  text: string,
) {
  const found = findIdentifiers(text)
  const refused = found.find(refuses)
  if (refused) problems.push({ field, says: sayIdentifier(refused.kind) })
  else if (found[0] && !isOfWorkers) warnings.push({ field, says: sayIdentifier(found[0].kind) })
}

/** Letters of a day, a number or words of a list. */
const mostOfAWord = 500
const farTooLong = 'This is far too long for its column. Look whether the columns are right.'

function readField(
  cell: Cell,
  field: FieldDef,
  order: 'day_first' | 'month_first' | 'swapped',
): Found {
  const isText = field.type === 'text' || field.type === 'ref' || field.type === 'email'
  if (!isText && typeof cell === 'string' && cell.length > mostOfAWord) return { wrong: farTooLong }
  switch (field.type) {
    case 'day': {
      const day = readDay(cell, order)
      return day && 'day' in day ? { value: day.day, time: day.time } : day
    }
    case 'time':
      return readTime(cell)
    case 'minutes':
      return readMinutes(cell)
    case 'hours':
      return readDecimal(cell)
    case 'yes':
      return readYes(cell)
    case 'choice':
      return readChoice(cell, field)
    case 'choices':
      return readChoices(cell, field)
    default:
      return { value: sayCell(cell) }
  }
}

/** What a form says is wrong, beside the fields of the list. */
export const saidOf = (issues: readonly { path: PropertyKey[]; message: string }[]): Said[] => [
  ...new Map(
    issues.map(({ path, message }) => {
      const field = String(path[0] ?? '').replace('[]', '')
      return [field, { field, says: message }] as const
    }),
  ).values(),
]
