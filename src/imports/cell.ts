/** A cell as it was written, or a date or time that the spreadsheet itself knew as one. */
export type Cell = string | { day: string | null; time: string | null }

/** One sheet of a file; a row has its place in the list, from 0. */
export type Sheet = { name: string | null; rows: Cell[][] }

/** Why a file cannot be read, in words that say what to do. */
export type Problem = { problem: string }

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Stands for a cell with an NHS number in it: such a cell is never kept, not even for a day. */
export const notKept: Cell = '\u0001'

/** A cell as a person would read it. */
export function sayCell(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (cell === notKept) return '(not kept)'
  if (typeof cell === 'string') return cell.trim()
  return [cell.day, cell.time === '00:00' && cell.day ? null : cell.time].filter(Boolean).join(' ')
}

/** What nobody sees, but for a tab and a new line, which a cell may have. */
const unseen = /(?![\t\n])[\p{Cc}\ufeff]/gu

/** The text of a cell as it is kept, whatever program wrote it. */
export const cleaned = (text: string): string =>
  text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').trim().toWellFormed()
