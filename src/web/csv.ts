import { stringify } from 'csv-stringify/sync'
import { londonDay, londonTime } from '../time/london.ts'
import type { Cell, List } from './list.ts'

/**
 * A list for spreadsheets: UTF-8 with its mark, lines that end as RFC 4180 says. Text that a
 * spreadsheet would take for a formula begins with an apostrophe; numbers stay numbers.
 */
export const csv = ({ headings, rows }: Pick<List, 'headings' | 'rows'>): string =>
  stringify([headings, ...rows.map((row) => row.map(written))], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: { string: harmless },
  })

/** Wide signs too: some programs read them as the narrow ones. */
const harmless = (text: string) => (/^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

function written(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell
  return 'day' in cell ? cell.day : `${londonDay(cell.at)} ${londonTime(cell.at)}`
}
