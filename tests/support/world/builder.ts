import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../../../src/database/schema.ts'
import type { Opener } from '../../../src/privacy/vault.ts'
import type { Instant } from '../../../src/time/types.ts'
import type { TestParts } from '../parts.ts'
import { withoutOrder } from '../snapshot.ts'

/** A text that stands in exactly one cell of the database, so that wherever it turns up is known. */
export type Canary = { table: keyof Database; column: string; row: string; text: string }

/** What is added to the words of the nth cell; nothing, without one. */
export type Mark = (number: number) => string

type Words = { table: keyof Database; column: string; row: string }

/** Puts rows in, past every rule, in one transaction. */
export class Builder {
  readonly canaries: Canary[] = []
  readonly now: Instant
  readonly #parts: TestParts
  readonly #db: Transaction<Database>
  readonly #mark: Mark | null
  readonly #sealers = new Map<string, Opener>()
  readonly #rows = new Map<string, { table: keyof Database; rows: object[] }>()

  constructor(parts: TestParts, db: Transaction<Database>, mark: Mark | null) {
    this.#parts = parts
    this.#db = db
    this.#mark = mark
    this.now = parts.clock.now()
  }

  /** Rows wait until `write`: one statement for many is quicker than one for each. */
  add<T extends keyof Database>(table: T, row: Insertable<Database[T]>): void {
    const shape = `${table} ${Object.keys(row).toSorted().join()}`
    const same = this.#rows.get(shape) ?? { table, rows: [] }
    same.rows.push(row)
    this.#rows.set(shape, same)
  }

  async write() {
    await withoutOrder(this.#db, this.#parts.store.dialect)
    for (const { table, rows } of this.#rows.values()) {
      await this.#db
        .insertInto(table)
        .values(rows as never)
        .execute()
    }
  }

  /** The plain text for a cell, with a mark of its own when canaries were asked for. */
  text(at: Words, plain: string): string {
    if (!this.#mark) return plain
    const text = this.#mark(this.canaries.length)
    this.canaries.push({ ...at, text })
    return `${plain} ${text}`
  }

  sealed(owner: string, at: Words, plain: string): Promise<Buffer> {
    return this.seal(owner, at, this.text(at, plain))
  }

  async seal(owner: string, at: Words, text: string): Promise<Buffer> {
    const sealer = this.#sealers.get(owner) ?? (await this.#parts.vault.sealer(this.#db, owner))
    this.#sealers.set(owner, sealer)
    return sealer.seal(at.table, at.column, at.row, text)
  }

  /** A moment so many days (and seconds) from the clock's. */
  at(days: number, seconds = 0): Instant {
    return new Date(Date.parse(this.now) + days * 86_400_000 + seconds * 1000).toISOString()
  }

  day(days: number): string {
    return this.at(days).slice(0, 10)
  }
}

/** Letters only: no figure in it can look like a number about anyone. */
export const canary: Mark = (number) => {
  const letters = 'bcdfghjklm'
  const figures = String(number).padStart(5, '0')
  return `zqzq${Array.from(figures, (figure) => letters[Number(figure)]).join('')}`
}
