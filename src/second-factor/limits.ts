import type { Store } from '../database/connection.ts'
import type { Instant } from '../time/types.ts'
import { clearAttempts, takeAttempt } from '../accounts/attempts.ts'

/** Codes of every kind count together, and the right password does not clear them. */
const secondLimit = (person: string) => ({
  target: `second:${person}`,
  free: 5,
  window: 24 * 60,
})

export const takeTry = (store: Store, person: string, now: Instant) =>
  takeAttempt(store, secondLimit(person), now)

export const clearTries = (store: Store, person: string) =>
  clearAttempts(store, secondLimit(person))
