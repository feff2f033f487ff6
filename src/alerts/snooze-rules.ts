import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { AlertCode } from './types.ts'

/** Days after today to which an alert can be put off. */
export const farthestSnooze = 28

/** What somebody needs today cannot be put off; nor can risk that one person holds alone. */
export function maySnooze({ code, level }: { code: string; level: string }): boolean {
  const never: AlertCode[] = ['RISK_ALONE', 'HELP_NOW']
  const today = code === 'CONTACT_WANTED' && level === 'past'
  return !never.includes(code as AlertCode) && !today
}

type Asked = {
  mine: boolean
  acknowledged: boolean
  /** It waits with somebody further up. */
  above: boolean
  /** This person took it on. */
  took: boolean
}

/** The worker always; whoever answers once they have, and while nobody else is asked to look. */
export const isTheirsToPutOff = ({ mine, acknowledged, above, took }: Asked): boolean =>
  mine || (acknowledged && (took || !above))

export const notTheirsNow =
  'Say when you can talk first. Where somebody else was asked to look, they decide.'

/** Why this day will not do; null when it will: tomorrow at the earliest, and within four weeks. */
export function whyNotUntil(day: Day, today: Day): string | null {
  if (day <= today) return 'Choose tomorrow or later.'
  return day > addDays(today, farthestSnooze) ? 'Choose a day within the next four weeks.' : null
}

/** Put off until a day that has not come. */
export const isSnoozed = (alert: { snoozed_until: Day | null }, today: Day): boolean =>
  alert.snoozed_until !== null && alert.snoozed_until > today
