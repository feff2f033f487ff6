import type { AlertRow } from './queries.ts'

/** How a reader stands to one alert: theirs, theirs to answer, or known to them beside others. */
export type Stance = 'worker' | 'lead' | 'clinical_lead' | 'manager'

type Seen = Pick<AlertRow, 'person_id' | 'cause_key' | 'kind' | 'line'>

/**
 * Rows come out of the viewer's slice, so each reader has some right to them; this says which.
 * A headline has no cause: only a manager reads an alert that way (product.md 6).
 */
export function stanceOf(row: Seen, me: string): Stance {
  if (row.person_id === me) return 'worker'
  if ((row.cause_key as string | null) === null) return 'manager'
  if (row.kind === 'contact' || row.kind === 'felt' || row.line) return 'lead'
  return 'clinical_lead'
}
