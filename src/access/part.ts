import type { Rule } from './relations.ts'
import type { Subject } from './subject.ts'

/** Fields that go to the same readers. */
export type Part = { fields: string[]; readers: Rule[] }

export const part = (fields: string, ...rules: Rule[]): Part => ({
  fields: fields.trim().split(/\s+/),
  readers: rules,
})

/** Everybody to whom these rows of product.md 6 give rows. */
export const readers = (...of: Subject[]): Rule[] =>
  of.flatMap(({ cells }) => Object.values(cells).flatMap(({ rows }) => (rows ? [rows] : [])))
