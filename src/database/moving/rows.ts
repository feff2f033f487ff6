/** A value as either database gives it; instants and days are text. */
export type Cell = string | number | null | Buffer
export type Row = readonly Cell[]

/** Columns and those of the key in an order of their own, the same on both databases. */
export type Table = { name: string; columns: readonly string[]; key: readonly string[] }

/** Rows that are read, compared and written at once. */
export const atOnce = 500

/** A row in letters: two rows have the same just when every value and its type are the same. */
export const lettersOf = (row: Row): string => row.map(lettersOfCell).join('|')

function lettersOfCell(cell: Cell): string {
  if (cell === null) return 'n'
  if (typeof cell === 'string') return `t${cell.length}:${cell}`
  if (typeof cell === 'number') return numberIn(cell)
  return `b${cell.length}:${cell.toString('base64')}`
}

function numberIn(cell: number): string {
  if (Number.isInteger(cell) && !Number.isSafeInteger(cell)) {
    throw new RangeError(`${cell} is too large to be moved without a loss.`)
  }
  return `d${cell}`
}

/** The tables and columns in letters, to tell whether two databases are made alike. */
export const shapeOf = (tables: readonly Table[]): string =>
  tables.map(({ name, columns, key }) => `${name}(${columns.join()};${key.join()})`).join('\n')

type Column = { table: string; column: string; place: number }

/** `place` is the column's place in the key, from 1; 0 is not in it. */
export function tablesOf(columns: readonly Column[]): Table[] {
  const tables = [...Map.groupBy(columns, ({ table }) => table)]
  return tables
    .map(([name, all]) => ({
      name,
      columns: all.map(({ column }) => column).toSorted(),
      key: all
        .filter(({ place }) => place > 0)
        .toSorted((a, b) => a.place - b.place)
        .map(({ column }) => column),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
