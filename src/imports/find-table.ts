import { isBlank, sayCell, type Cell, type Problem, type Sheet } from './cell.ts'
import { mostColumns, mostRows } from './limits.ts'

export type TableRow = { number: number; cells: Cell[] }

/** The list in a file: its headings, its rows with the numbers their reader sees, what stayed out. */
export type Table = {
  sheet: string | null
  headers: string[]
  rows: TableRow[]
  /** Rows that are sums, or repeat the headings. */
  leftOut: number
}

type Knows = (header: string) => boolean

/** Rows of a letterhead or a title that may stand above the headings. */
const lookedAt = 40

/** The sheet and the row whose cells are most like headings we know. */
export function findTable(sheets: Sheet[], knows: Knows): Table | Problem {
  const found = sheets
    .flatMap((sheet) => headingsIn(sheet, knows) ?? [])
    .toSorted((a, b) => b.fit - a.fit)[0]
  if (!found) return { problem: noHeadings }
  const { sheet, at } = found
  const width = widthOf(sheet.rows.slice(at))
  if (width > mostColumns) {
    return {
      problem: `This list has ${width} columns. ${mostColumns} is the most. Take out those you do not need.`,
    }
  }
  const headers = Array.from({ length: width }, (_, column) => headerOf(sheet.rows[at]!, column))
  return rowsBelow(sheet, { at, headers })
}

const noHeadings =
  'We found no row of headings. The first row must say what each column is. The template shows how.'

function headingsIn(sheet: Sheet, knows: Knows) {
  const rows = sheet.rows.slice(0, lookedAt).map((row) => row.slice(0, mostColumns))
  const fits = rows.map((row) => row.filter((cell) => knows(headingOf(cell))).length)
  const fit = Math.max(0, ...fits)
  if (fit > 0 && (fit > 1 || filled(rows[fits.indexOf(fit)]!) <= 2)) {
    return { sheet, at: fits.indexOf(fit), fit }
  }
  const at = rows.findIndex((row) => filled(row) > 1 && row.every(isLikeHeading))
  return at === -1 ? null : { sheet, at, fit: 0 }
}

const isLikeHeading = (cell: Cell) =>
  typeof cell === 'string' &&
  /^$|\p{L}/u.test(cell) &&
  cell.length <= 60 &&
  !/\d{3,}|\d[/:.]\d|@/.test(cell)

const filled = (row: Cell[]) => row.filter((cell) => !isBlank(cell)).length

/** The last column that has anything in it. */
function widthOf(rows: Cell[][]): number {
  let width = 0
  for (const row of rows) {
    let last = row.length
    while (last > width && isBlank(row[last - 1])) last -= 1
    width = Math.max(width, last)
  }
  return width
}

/** A column without a heading goes by its letter. */
function headerOf(row: Cell[], column: number): string {
  return headingOf(row[column]) || `Column ${letterOf(column)}`
}

const headingOf = (cell: Cell | undefined) => sayCell(cell).replaceAll(/\s+/g, ' ').slice(0, 80)

const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

function rowsBelow(
  sheet: Sheet,
  { at, headers }: { at: number; headers: string[] },
): Table | Problem {
  const rows: TableRow[] = []
  let leftOut = 0
  for (let place = at + 1; place < sheet.rows.length; place++) {
    const cells = sheet.rows[place]!
    if (filled(cells) === 0 || cells.some(isHint)) continue
    if (isSum(cells, headers.length) || repeats(cells, headers)) leftOut += 1
    else rows.push({ number: place + 1, cells })
  }
  if (rows.length === 0) {
    return {
      problem: 'There are headings in this list and no rows below them. Nothing can come in.',
    }
  }
  if (rows.length > mostRows) {
    const many = rows.length.toLocaleString('en-GB')
    return {
      problem: `This list has ${many} rows or more. ${mostRows.toLocaleString('en-GB')} is the most at once. Bring it in in parts.`,
    }
  }
  return { sheet: sheet.name, headers, rows, leftOut }
}

/** How a row of hints begins in our own templates. */
export const hintMark = 'Hint: '
const isHint = (cell: Cell) => typeof cell === 'string' && cell.startsWith(hintMark.trim())

const sumWords =
  /^(?:grand |sub ?)?totals?\b|^(?:sum|count|average)\b|^(?:number|no\.?|total number) of (?:records|rows|clients|people|contacts|referrals)|^records?\s*[:=]|^end of (?:report|list)|^report (?:run|generated|produced|created)|^(?:printed|exported|generated) (?:on|by|at)\b|^page \d+ of/i

/** A line below the list that adds it up, or says that it ends. */
const isSum = (cells: Cell[], width: number) =>
  filled(cells) <= Math.max(2, width / 3) && cells.some((cell) => sumWords.test(sayCell(cell)))

const repeats = (cells: Cell[], headers: string[]) =>
  headers.every((header, column) => headerOf(cells, column) === header)
