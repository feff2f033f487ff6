import { own, type Rule } from './relations.ts'

/** The columns of the table in product.md 6, in its order. */
export const audiences = [
  'owner',
  'lead',
  'colleague',
  'manager',
  'external_supervisor',
  'clinical_lead',
  'administrator',
  'outside',
] as const
export type Audience = (typeof audiences)[number]

/**
 * `says` is what the page shows; `rows` is what the database gives (without rows: totals only);
 * `when` is said in a "Who sees this" line if this audience sees it only sometimes. Of totals that
 * are about one worker, `along` says which of their managers it names: those who book supervision.
 */
export type Cell = { says: string; rows?: Rule; when?: string; along?: 'booking' }
export type Subject = { title: string; cells: Partial<Record<Audience, Cell>> }

export const sees = (says: string, rows: Rule, when?: string): Cell =>
  when === undefined ? { says, rows } : { says, rows, when }
export const mine = sees('all', own)
