import { createHash, type Hash } from 'node:crypto'
import type { Source, Target } from './end.ts'
import { lettersOf, shapeOf, type Row, type Table } from './rows.ts'

/** The two are not made alike: one of them belongs to another Holdfast. */
export class OtherShape extends Error {}

/** Every row of every table; how many there were. */
export async function moveRows(from: Source, to: Target): Promise<number> {
  const tables = await alike(from, to)
  let moved = 0
  for (const table of tables) {
    for await (const rows of from.rows(table)) {
      await to.fill(table, rows)
      moved += rows.length
    }
  }
  return moved
}

export type Compared = { tables: number; rows: number; differences: string[] }

/** Row by row in the order of the keys; says in which tables rows differ, and how many. */
export async function compareRows(
  one: Pick<Source, 'tables' | 'rows'>,
  other: Pick<Source, 'tables' | 'rows'>,
): Promise<Compared> {
  const tables = await alike(one, other)
  const found: Compared = { tables: tables.length, rows: 0, differences: [] }
  for (const table of tables) {
    const { rows, differ } = await compareTable(one.rows(table), other.rows(table))
    found.rows += rows
    if (differ > 0) found.differences.push(`${table.name}: ${differ} of ${rows} rows differ.`)
  }
  return found
}

async function compareTable(one: AsyncIterable<Row[]>, other: AsyncIterable<Row[]>) {
  const [left, right] = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()]
  let [rows, differ] = [0, 0]
  for (;;) {
    const [a, b] = [await left.next(), await right.next()]
    const [mine, theirs] = [a.done ? [] : a.value, b.done ? [] : b.value]
    const most = Math.max(mine.length, theirs.length)
    if (most === 0) return { rows, differ }
    for (let place = 0; place < most; place += 1) {
      if (!isSame(mine[place], theirs[place])) differ += 1
    }
    rows += most
  }
}

const isSame = (one: Row | undefined, other: Row | undefined) =>
  one !== undefined && other !== undefined && lettersOf(one) === lettersOf(other)

async function alike(one: Pick<Source, 'tables'>, other: Pick<Source, 'tables'>): Promise<Table[]> {
  const [mine, theirs] = [await one.tables(), await other.tables()]
  if (shapeOf(mine) !== shapeOf(theirs)) throw new OtherShape('The two are not made alike.')
  return mine
}

export type Counted = { rows: number; digest: string }

/** How many rows there are, and a hash of all but those of some tables. */
export async function countRows(of: Source, without: readonly string[]): Promise<Counted> {
  const whole = createHash('sha256')
  let rows = 0
  for (const table of await of.tables()) {
    const counts = !without.includes(table.name)
    if (counts) whole.update(`\n${shapeOf([table])}\n`)
    for await (const some of of.rows(table)) {
      rows += some.length
      if (counts) add(whole, some)
    }
  }
  return { rows, digest: whole.digest('hex') }
}

const add = (hash: Hash, rows: Row[]) => void hash.update(rows.map(lettersOf).join('\n') + '\n')

/** Whether any table has a row. */
export async function isEmpty(of: Pick<Source, 'tables' | 'rows'>): Promise<boolean> {
  for (const table of await of.tables()) {
    for await (const rows of of.rows(table)) if (rows.length > 0) return false
  }
  return true
}
