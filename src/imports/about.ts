import type { Column } from './columns.ts'

/** What was wrong with one cell, and what to do. */
export type RowProblem = { row: number; column: string; written: string; says: string }

/** What is known of a file besides its rows; sealed with them, and gone when they are. */
export type About = {
  sheet: string | null
  said: string[]
  columns: Column[]
  others: string[]
  refused: string[]
  /** Sums and repeated headings; rows of somebody else. */
  sums: number
  elsewhere: number
  /** One answer for every row that has none of its own. */
  fill: Record<string, string | string[]>
  checked: Checked | null
}

/** What looking through all rows found. */
export type Checked = {
  good: number
  wrong: number
  /** Rows of people whose case has ended. */
  ended: number
  problems: RowProblem[]
  /** Cells that may say who somebody is, for the reader to look at. */
  warnings: RowProblem[]
  /** By row: labels made here that are not the one the number makes, which another row has. */
  labels?: Record<number, string>
}

/** More would not be read; the number of rows is said besides. */
export const mostProblems = 500
