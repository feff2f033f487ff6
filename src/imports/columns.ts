import type { ImportKind } from '../database/schema.ts'
import { findNhsNumbers } from '../privacy/nhs-number.ts'
import { notKept, type Cell } from './cell.ts'
import { askAboutDates, type DateOrder, type DateQuestion } from './dates.ts'
import { fieldOf, neededOf } from './fields.ts'
import type { Table, TableRow } from './find-table.ts'
import { guess, isIdentity } from './headers.ts'

/** A column that is kept, and what it is taken for. */
export type Column = {
  header: string
  field: string | null
  question: DateQuestion | null
  order: DateOrder | null
}

/** A row as it is kept: the cells of the kept columns only, in their order. */
export type KeptRow = { n: number; c: Cell[] }

export type Sorted = {
  columns: Column[]
  rows: KeptRow[]
  /** Headings of columns that were thrown away, and of those that say who a patient is. */
  others: string[]
  refused: string[]
}

/**
 * Keeps what is known of a list and throws the rest away, before anything is stored: a column is
 * kept when its heading says what it is, or when it was matched before.
 */
export function sortColumns(
  table: Table,
  { kind, remembered }: { kind: ImportKind; remembered: ReadonlyMap<string, string> },
): Sorted {
  const taken = new Set<string>()
  const kept: { column: number; field: string }[] = []
  const [others, refused]: [string[], string[]] = [[], []]
  for (const [column, header] of table.headers.entries()) {
    const field = guess(header, kind, remembered)
    if (field !== null && !taken.has(field)) {
      taken.add(field)
      kept.push({ column, field })
    } else if (isIdentity(header, kind)) refused.push(header)
    else others.push(header)
  }
  const columns = kept.map(({ column, field }): Column => {
    const isDay = fieldOf(kind, field)!.type === 'day'
    const question = isDay ? askAboutDates(table.rows, column) : null
    return { header: table.headers[column]!, field, question, order: null }
  })
  const isMoment = ({ field }: { field: string }) =>
    ['day', 'time'].includes(fieldOf(kind, field)!.type)
  const marked = kept.map((each) => ({ ...each, isMoment: isMoment(each) }))
  const rows = table.rows.map((row) => keptRow(row, marked))
  return { columns, rows, others, refused }
}

const keptRow = (row: TableRow, kept: { column: number; isMoment: boolean }[]): KeptRow => ({
  n: row.number,
  c: kept.map(({ column, isMoment }) => {
    const cell = row.cells[column] ?? ''
    const isNumber = !isMoment && typeof cell === 'string' && findNhsNumbers(cell).length > 0
    return isNumber ? notKept : cell
  }),
})

/** What a row cannot do without and no column is taken for: each a choice of fields. */
export const missingFields = (kind: ImportKind, columns: readonly Pick<Column, 'field'>[]) =>
  neededOf[kind].filter(
    (either) => !either.some((field) => columns.some((column) => column.field === field)),
  )

/** Whether the dates of every column can be read without guessing. */
export const unanswered = (columns: readonly Column[]) =>
  columns.filter(
    ({ field, question, order }) => field !== null && question !== null && order === null,
  )
