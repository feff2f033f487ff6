import type { ImportKind } from '../database/schema.ts'
import type { Good } from './check-rows.ts'
import { heldKey } from './holding-rows.ts'
import type { RowRead, Said } from './read-row.ts'

type Same = { key: string; field: string; says: string }

/** Rows of one list that stand for the same thing. */
export class Twice {
  readonly #seen = new Map<string, number>()

  has(key: string): boolean {
    return this.#seen.has(key)
  }

  see(n: number, all: readonly Same[]): Said | null {
    const again = all.find(({ key }) => this.#seen.has(key))
    const says = again && `Row ${this.#seen.get(again.key)} ${again.says}`
    for (const { key } of all) if (!this.#seen.has(key)) this.#seen.set(key, n)
    return again && says ? { field: again.field, says } : null
  }
}

/** What the row that was made last stands for, and what is said of another that is the same. */
export function sameAs(kind: ImportKind, { values }: RowRead, good: Good): Same[] {
  // Two short calls on one day are often written alike.
  if (kind === 'contacts') return []
  if (kind === 'holdings') {
    const { label, held_since: since } = good.holdings.at(-1)!
    const labelled = { key: heldKey(label, since), field: 'label', says: hasLabel }
    if (values.label || !values.case_ref) return [labelled]
    // No label goes over two lines, so none is taken for a number.
    const key = `${String(values.case_ref).toLowerCase()}\n${since}`
    return [{ key, field: 'case_ref', says: hasNumber }, labelled]
  }
  const { name, email } = good.people.at(-1)!
  return email === null
    ? [{ key: name.toLowerCase(), field: 'name', says: hasName }]
    : [{ key: email, field: 'email', says: hasEmail }]
}

const hasLabel = 'has this label and day too. Give one of them another label, or take it out.'
const hasNumber = 'has this number and day too. Take one of them out.'
const hasName = 'has this name too. Give them e-mails.'
const hasEmail = 'has this e-mail too. Each person needs their own.'
