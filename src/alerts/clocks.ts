import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { addWorkingDays, nextWorkingMorning } from '../time/working-days.ts'
import type { AlertCode, AlertLevel } from './types.ts'

const converseDays = 5

/** The worker hears first; risk held alone, and a wish for contact, go to both at once. */
export const visibleToLeadAt = (code: AlertCode, raisedAt: Instant): Instant =>
  code === 'RISK_ALONE' || code === 'CONTACT_WANTED' ? raisedAt : nextWorkingMorning(raisedAt)

/**
 * The last day to acknowledge, in working days from when it can be seen (product.md 5.4): near 5,
 * past 2, the same day for risk alone, contact wanted today and urgent. A notice asks nothing: null.
 */
export function acknowledgeBy(code: AlertCode, level: AlertLevel, visibleAt: Instant): Day | null {
  const days = isSameDay(code, level) ? 0 : { notice: null, near: 5, past: 2, urgent: 0 }[level]
  return days === null ? null : addWorkingDays(londonDay(visibleAt), days)
}

const isSameDay = (code: AlertCode, level: AlertLevel) =>
  code === 'RISK_ALONE' || (code === 'CONTACT_WANTED' && level === 'past')

/** The last day for the conversation: five working days after acknowledging. */
export const converseBy = (acknowledgedDay: Day): Day =>
  addWorkingDays(acknowledgedDay, converseDays)
