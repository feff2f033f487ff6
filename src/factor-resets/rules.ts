import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'

/** Minutes that somebody who lost their second step waits for others to agree: 3 days. */
export const resetMinutes = 3 * 24 * 60

/** Minutes that a link made on the server lasts (trust.md 3). */
export const letInMinutes = 15

type Approved = {
  code_given_at: string | null
  first_by: string | null
  second_by: string | null
}

/** A named administrator, and either one of the person's recovery codes or a second administrator. */
export const isEnough = ({ code_given_at: code, first_by: first, second_by: second }: Approved) =>
  first !== null && (code !== null || second !== null)

/** Minutes an administrator has been one, with a way in of their own, before their yes counts: 7 days. */
export const settledMinutes = 7 * 24 * 60

/**
 * From when on the yes of an administrator counts, for what is asked then or later. Else one alone
 * could make another for the day, and be both of the two who agree (trust.md 3: no impersonation,
 * ever). Counted from the later of the appointment and their oldest way in that still works.
 */
export const countsFrom = (appointed: Instant, ways: readonly Instant[]): Instant =>
  minutesAfter([appointed, ways.toSorted()[0] ?? appointed].toSorted()[1]!, settledMinutes)
