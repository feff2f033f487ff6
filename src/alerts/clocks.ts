import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { addWorkingDays, nextWorkingMorning, type IsAway } from '../time/working-days.ts'
import type { AlertCode, AlertLevel } from './types.ts'

/** Working days to acknowledge an alert of each level (product.md 5.4); a notice asks nothing. */
export const acknowledgeDays = { notice: null, near: 5, past: 2, urgent: 0 } as const
/** Working days from acknowledging to the talk. */
export const converseDays = 5
const actDays = 5

/** The worker hears first; risk held alone, and a wish for contact, go to both at once. */
export const visibleToLeadAt = (code: AlertCode, raisedAt: Instant): Instant =>
  code === 'RISK_ALONE' || code === 'CONTACT_WANTED' ? raisedAt : nextWorkingMorning(raisedAt)

/**
 * The last day to acknowledge, in working days from when it can be seen (product.md 5.4): near 5,
 * past 2, the same day for risk alone, contact wanted today and urgent. A notice asks nothing: null.
 * Days when nobody who answers is there do not count, but what is for today waits for nobody.
 */
export function acknowledgeBy(
  code: AlertCode,
  level: AlertLevel,
  visibleAt: Instant,
  isAway?: IsAway,
): Day | null {
  const days = isSameDay(code, level) ? 0 : acknowledgeDays[level]
  if (days === null) return null
  return addWorkingDays(londonDay(visibleAt), days, days === 0 ? undefined : isAway)
}

const isSameDay = (code: AlertCode, level: AlertLevel) =>
  code === 'RISK_ALONE' || (code === 'CONTACT_WANTED' && level === 'past')

/** The last day for the conversation: five working days after acknowledging. */
export const converseBy = (acknowledgedDay: Day, isAway?: IsAway): Day =>
  addWorkingDays(acknowledgedDay, converseDays, isAway)

/** The last day for a relief plan: five working days after the talk (product.md 5.4, POINTS). */
export const actBy = (talkedDay: Day, isAway?: IsAway): Day =>
  addWorkingDays(talkedDay, actDays, isAway)
