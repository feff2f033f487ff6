import { daysBetween, londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** Days to answer a complaint, after which it is shown as late (trust.md 6; UK GDPR, one month). */
export const answerWithin = 30

type Waiting = { sent_at: Instant; answered_at: Instant | null }

export const isLate = ({ sent_at: sent, answered_at: answered }: Waiting, today: Day): boolean =>
  answered === null && daysBetween(londonDay(sent), today) > answerWithin
