import type { Change } from '../access/change.ts'
import { evaluate } from './evaluate.ts'

/**
 * Counts one worker's load again, compares it with the agreement in force, and raises, joins or
 * closes alerts: in the transaction of whatever changed (product.md 5.3).
 */
export const reassess = (change: Change, employment: string): Promise<void> =>
  evaluate(change, { first: employment, last: employment })
