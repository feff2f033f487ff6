import type { List } from '../web/list.ts'
import type { ImportKind } from '../database/schema.ts'
import { fieldsOf } from './fields.ts'
import { hintMark } from './find-table.ts'

const offered = (kind: ImportKind) => fieldsOf(kind).filter(({ hint }) => hint !== undefined)

/** A list to fill in: headings we know, and a row of hints that stays out when it comes back. */
export const templateOf = (kind: ImportKind): List => ({
  name: `holdfast-${kind}`,
  headings: offered(kind).map(({ label }) => label),
  rows: [offered(kind).map(({ hint }) => `${hintMark}${hint}`)],
})

/** The same as a table to read. */
export const templateRows = (kind: ImportKind) =>
  offered(kind).map(({ label, hint }) => ({ label, hint: hint! }))
