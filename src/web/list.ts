import type { Day, Instant } from '../time/types.ts'

/** What one cell of a list holds. A day and a moment stay dates in a spreadsheet. */
export type Cell = string | number | null | { day: Day } | { at: Instant }

/** A list for a file: `name` says nothing about anyone, and every row has a cell for each heading. */
export type List = {
  name: string
  headings: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/** Rows in one file at most: a workbook of these is made in about a second, and holds up the rest. */
export const mostRows = 5_000

/** For a query that pages: all of it in one answer, and one more row where there is more. */
export const wholeList = { limit: mostRows + 1, offset: 0 }

/** Every page of a list that is only asked for by number, one after the other. */
export async function everyPage<Row>(ask: (page: number) => Promise<Row[]>): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 1; all.length <= mostRows; page++) {
    const rows = await ask(page)
    if (rows.length === 0) break
    all.push(...rows)
  }
  return all
}

export const dayCell = (day: Day | null): Cell => (day === null ? null : { day })
export const timeCell = (at: Instant | null): Cell => (at === null ? null : { at })

/** A list from its rows: each heading with what stands under it. */
export function list<Row>(
  name: string,
  rows: readonly Row[],
  columns: Record<string, (row: Row) => Cell>,
): List {
  const cells = rows.slice(0, mostRows).map((row) => Object.values(columns).map((of) => of(row)))
  const left = rows.length > mostRows ? [[tooMany]] : []
  return { name, headings: Object.keys(columns), rows: [...cells, ...left] }
}

const tooMany = `There is more. A file has at most ${mostRows.toLocaleString('en-GB')} rows.`
