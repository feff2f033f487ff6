import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { londonDay, londonTime } from '../time/london.ts'
import type { Cell, List } from './list.ts'

/** A list for Excel. Text is always text, never a formula; days and moments are real dates. */
export const xlsx = ({ headings, rows }: Pick<List, 'headings' | 'rows'>): Promise<Buffer> =>
  writeExcelFile(
    [headings.map((value) => ({ ...text(value), fontWeight: 'bold' })), ...rows.map(rowOf)],
    { sheet: 'List', stickyRowsCount: 1, columns: headings.map(widthOf) },
  ).toBuffer()

const rowOf = (row: readonly Cell[]) => row.map(written)

const text = (value: string): CellObject => ({ value, type: String, format: '@' })

function written(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return text(cell)
  if (typeof cell === 'number') return { value: cell, type: Number }
  if ('day' in cell) return dated(cell.day, '00:00', 'dd/mm/yyyy')
  return dated(londonDay(cell.at), londonTime(cell.at), 'dd/mm/yyyy hh:mm')
}

/** A spreadsheet knows no time zone: it is given the day and the clock of London. */
const dated = (day: string, time: string, format: string): CellObject => ({
  value: new Date(`${day}T${time}:00Z`),
  type: Date,
  format,
})

/** Letters across: long enough for a date and a few words. */
const widthOf = (heading: string) => ({ width: Math.max(16, heading.length + 2) })
