import { minutesAfter } from '../time/instants.ts'
import { daysBetween, londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** Days to answer a complaint, after which it is shown as late (trust.md 6; UK GDPR, one month). */
export const answerWithin = 30

type Waiting = { sent_at: Instant; answered_at: Instant | null }

export const isLate = ({ sent_at: sent, answered_at: answered }: Waiting, today: Day): boolean =>
  answered === null && daysBetween(londonDay(sent), today) > answerWithin

/** A run that is later than this after the last one may be due to a clock that jumped. */
const mostDays = 3

type Moments = {
  now: Instant
  /** The last run. */
  last: Instant
  /** When the clock was doubted. */
  doubt: Instant | null
  /** The newest line of the audit. */
  audited: Instant | null
}

/**
 * Whether to believe the clock: what is removed too early is gone for good. It must stand after the
 * last run, by three days at most, and after the audit; or agree with the clock that was doubted
 * on an earlier day, because the server was only switched off for long.
 */
export function isBelieved({ now, last, doubt, audited }: Moments): boolean {
  if (doubt !== null && londonDay(doubt) === londonDay(now)) return false
  const isAfterAudit = audited === null || audited <= minutesAfter(now, 1)
  return (isSoonAfter(now, last) && isAfterAudit) || (doubt !== null && isSoonAfter(now, doubt))
}

const isSoonAfter = (now: Instant, before: Instant) =>
  before <= now && now <= minutesAfter(before, mostDays * 24 * 60)
