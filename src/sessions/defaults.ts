import type { SessionType } from '../database/tables/supervision.ts'
import { sessionFunctions, type SessionFunction } from './gap.ts'

/** What each type of session is for, unless whoever books it says otherwise (product.md 5.7). */
export const usualFunctions: Record<SessionType, readonly SessionFunction[]> = {
  line: ['normative'],
  clinical: ['normative', 'formative'],
  external: ['restorative', 'formative'],
  safeguarding: ['normative'],
  peer: ['restorative'],
  practice: ['formative'],
  mdt: ['formative'],
}

/** The columns that say what a session is for. */
export const functionColumns = (chosen: readonly SessionFunction[]) =>
  Object.fromEntries(sessionFunctions.map((one) => [one, chosen.includes(one) ? 1 : 0])) as Record<
    SessionFunction,
    0 | 1
  >
