import { fileAnswer } from './file.ts'

export type CsvCell = string | number | null

/**
 * A list for spreadsheets: UTF-8 with its mark, lines that end as RFC 4180 says. Text that a
 * spreadsheet would take for a formula begins with an apostrophe; numbers stay numbers.
 */
export const csv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

/** The list as a file to keep; `name` has no person and no ending in it. */
export const csvAnswer = (
  name: string,
  { header, rows }: { header: readonly string[]; rows: readonly (readonly CsvCell[])[] },
) => fileAnswer(csv(header, rows), { name: `${name}.csv`, type: 'text/csv' })

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^\s*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
