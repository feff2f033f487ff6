import { CsvError, parse } from 'csv-parse/sync'
import { cleaned, isProblem, type Problem, type Sheet } from './cell.ts'
import { decode } from './decode.ts'
import { refuseText } from './file-type.ts'
import { mostColumns, mostRows } from './limits.ts'
import { withinLimits } from './within-limits.ts'

export type Read = { sheets: Sheet[]; said: string[] }

const delimiters = [',', ';', '\t'] as const
type Delimiter = (typeof delimiters)[number]

/** Rows of a text file, or of what was pasted. */
export function readCsv(bytes: Buffer): Read | Problem {
  const decoded = decode(bytes)
  if (isProblem(decoded)) return decoded
  const refused = refuseText(decoded.text)
  if (refused) return refused
  // Excel’s own way of saying which sign stands between cells.
  const named = /^sep=(.)\r?\n/.exec(decoded.text)
  const text = named ? decoded.text.slice(named[0].length) : decoded.text
  const delimiter = delimiters.find((sign) => sign === named?.[1]) ?? findDelimiter(text)
  const rows = parseAll(text, delimiter)
  if (isProblem(rows)) return rows
  const cells = rows.map((row) => row.map((cell) => cleaned(withoutGuard(cell))))
  return withinLimits({
    sheets: [{ name: null, rows: cells }],
    said: decoded.said ? [decoded.said] : [],
  })
}

/** The sign that gives most cells, alike in most of the first rows. */
function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, 20_000)
  const ranked = delimiters.map((sign) => ({ sign, fit: fitOf(start, sign) }))
  return ranked.toSorted((a, b) => b.fit - a.fit)[0]!.sign
}

function fitOf(text: string, delimiter: Delimiter): number {
  const rows = loosely(text, delimiter).filter((row) => row.some((cell) => cell.trim() !== ''))
  const widths = Map.groupBy(rows, (row) => row.length)
  const best = [...widths].toSorted((a, b) => b[1].length * b[0] - a[1].length * a[0])[0]
  return best && best[0] > 1 ? best[1].length * best[0] : 0
}

/** A look at the beginning must not stop at a fault further on. */
function loosely(text: string, delimiter: Delimiter): string[][] {
  try {
    const to = 40
    return parse(text, { delimiter, to, relax_column_count: true, relax_quotes: true })
  } catch {
    return text.split(/\r?\n/).map((line) => line.split(delimiter))
  }
}

function parseAll(text: string, delimiter: Delimiter): string[][] | Problem {
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      max_record_size: 200_000,
      // Blank rows keep their place, so that a row goes by the number its reader sees.
      to: mostRows * 4,
    })
    return rows
  } catch (error) {
    return { problem: sayWhy(error) }
  }
}

function sayWhy(error: unknown): string {
  const { code, lines, records } = error as CsvError & { lines?: number; records?: number }
  const row = (records ?? 0) + 1
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return `A quotation mark opens at or after row ${row} and never closes. Take it out, or save the list as an Excel workbook.`
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
    return `There is a stray quotation mark near line ${lines}. Take it out, or save the list as an Excel workbook.`
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return `Row ${row} is far too long. Look for a quotation mark that never closes there.`
  }
  return `We cannot read the list from row ${row} on. Save it as an Excel workbook and choose that one. At most ${mostColumns} columns are read.`
}

/** An apostrophe that keeps a formula away, as our own files have it, goes as well. */
const withoutGuard = (cell: string) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')
