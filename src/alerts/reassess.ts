import type { Change } from '../access/change.ts'
import { evaluate } from './evaluate.ts'
import { evaluateActions } from './evaluate-actions.ts'
import { reassessTeamsOf } from './reassess-team.ts'

export { reassessContract } from './reassess-team.ts'

/**
 * Counts one worker's load again, compares it with the agreement in force, and raises, joins or
 * closes alerts: in the transaction of whatever changed (product.md 5.3). A plan that is due waits
 * for the night.
 */
export const reassess = (change: Change, employment: string): Promise<void> =>
  evaluate(change, { first: employment, last: employment }, { byDay: true })

/** The same for one promise: in the transaction that ends it or gives it another day. */
export const reassessAction = (change: Change, action: string): Promise<void> =>
  evaluateActions(change, { first: action, last: action })

/**
 * The same after a change to sessions: the teams of those who come are judged too, for what was
 * called off and for hours that run low (product.md 5.4).
 */
export async function reassessSupervision(change: Change, employments: readonly string[]) {
  for (const employment of employments) await reassess(change, employment)
  await reassessTeamsOf(change, employments)
}
