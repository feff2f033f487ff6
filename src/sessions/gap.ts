import type { LeaveRow } from '../load/working-weeks.ts'
import { weekdays, type WorkingHours } from '../people/working-hours.ts'
import { daysBetween, weekdayOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { agreedMinutes, type AgreedTime } from './agreed.ts'
import { creditedMinutes, type CreditRule, type TimeGiven } from './credit.ts'
import { daysOf, lastDay, monthOf, type Month } from '../time/months.ts'

/** What supervision is for; one session may be for all three (product.md 5.7). */
export const sessionFunctions = ['normative', 'formative', 'restorative'] as const
export type SessionFunction = (typeof sessionFunctions)[number]

/** A session that was held and that this person came to, on its day in London. */
export type Attended = TimeGiven & {
  on: Day
  rule: CreditRule
  functions: readonly SessionFunction[]
}

/**
 * Plain days since this person last came to a held session with a restorative function; since the
 * start in the role when there was none (product.md 5.3, gap). Leave does not stop the count.
 */
export function gapDays(
  sessions: readonly Pick<Attended, 'on' | 'functions'>[],
  { startedOn, today }: { startedOn: Day; today: Day },
): number {
  const held = sessions.filter(({ functions }) => functions.includes('restorative'))
  const days = held.map(({ on }) => on).filter((on) => on <= today)
  const last = [startedOn, ...days].reduce((a, b) => (a > b ? a : b))
  return Math.max(0, daysBetween(last, today))
}

/** Minutes credited in a calendar month, each by the rule of its agreement (product.md 5.3, gap). */
export const creditedIn = (sessions: readonly Attended[], month: Month): number =>
  sessions
    .filter(({ on }) => monthOf(on) === month)
    .reduce((sum, { rule, ...given }) => sum + creditedMinutes(rule, given), 0)

export type MonthOfWork = {
  month: Month
  agreements: readonly AgreedTime[]
  sessions: readonly Attended[]
  leave: readonly LeaveRow[]
  workingHours: WorkingHours
}

/**
 * Whether fewer minutes were credited than agreed in a month that is over, and of which no more
 * than half was leave (product.md 5.4, SUPERVISION_SHORT). Give it the agreements and sessions of
 * one type to ask about that type alone.
 */
export function isShort(of: MonthOfWork, { today }: { today: Day }): boolean {
  if (today <= lastDay(of.month) || shareOnLeave(of) > 0.5) return false
  return creditedIn(of.sessions, of.month) < agreedMinutes(of.agreements, of.month)
}

/** Which part of the days this person works in a month is leave, half days by half: 0 to 1. */
export function shareOnLeave(of: Pick<MonthOfWork, 'month' | 'leave' | 'workingHours'>): number {
  const worked = weekdays.filter((day) => of.workingHours[day])
  const pattern = (worked.length > 0 ? worked : weekdays.slice(0, 5)).map(Number)
  const days = daysOf(of.month).filter((day) => pattern.includes(weekdayOf(day)))
  return days.reduce((sum, day) => sum + partAway(of.leave, day), 0) / days.length
}

function partAway(leave: readonly LeaveRow[], day: Day): number {
  const parts = leave.filter((it) => it.from_on <= day && it.until_on >= day).map((it) => it.part)
  return parts.includes('whole') ? 1 : new Set(parts).size / 2
}
