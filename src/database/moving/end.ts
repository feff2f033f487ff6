import type { Dialect } from '../columns.ts'
import type { Row, Table } from './rows.ts'

/** A database that rows come from: all of it at one moment, whoever writes meanwhile. */
export type Source = {
  dialect: Dialect
  tables(): Promise<Table[]>
  /** In the order of the key, some at once. */
  rows(table: Table): AsyncIterable<Row[]>
  /** The changes of its schema, in order. */
  migrations(): Promise<string[]>
  close(): Promise<void>
}

/** A database that rows go to, in one transaction: nobody sees a part of it. */
export type Target = Omit<Source, 'close'> & {
  fill(table: Table, rows: readonly Row[]): Promise<void>
  /** Takes out every row there is. */
  empty(): Promise<void>
  /** Checks what points to what, and keeps it all. */
  keep(): Promise<void>
  /** Without `keep` before it, nothing has happened. */
  close(): Promise<void>
}
