import { daysBetween, londonDay } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { daysOfHistory, type Calendar } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import type { Held } from './held.ts'
import { earlyOn, lastDayAtWork } from './working-weeks.ts'

/** `earlier` counts sessions from before the team used Holdfast: about one a fortnight. */
export type Beginning = { heldSince: Day; openedOn: Day; opened: Instant; earlier: number }

/** When a holding was begun and written down; older ones came in with the first day. */
export function beginningOf(calendar: Calendar, of: EmploymentKey, { since }: Held): Beginning {
  if (typeof since !== 'number') {
    const opened = since(calendar)
    return { heldSince: londonDay(opened), openedOn: londonDay(opened), opened, earlier: 0 }
  }
  const { pattern } = employments[of]
  const day = calendar.daysAgo(since)
  const first = lastDayAtWork(pattern, calendar.daysAgo(daysOfHistory))
  const heldSince = since > daysOfHistory ? day : lastDayAtWork(pattern, day)
  const openedOn = heldSince < first ? first : heldSince
  const earlier = Math.ceil(daysBetween(heldSince, openedOn) / 14)
  return { heldSince, openedOn, opened: earlyOn(pattern, openedOn), earlier }
}
