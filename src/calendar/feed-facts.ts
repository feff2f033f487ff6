import type { View } from '../access/view.ts'
import { placeWords } from '../sessions/words.ts'
import { londonInstant } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { bankHolidays } from './bank-holidays.ts'
import { ownDebriefs, ownLeave, ownSessions } from './queries.ts'
import type { CalendarEvent } from './rules.ts'
import { titleOf } from './titles.ts'
import type { DayTitle } from './words.ts'

type Asked = { from: Day; until: Day; host: string }

const leaveTitles = {
  whole: 'Leave',
  morning: 'Leave, morning',
  afternoon: 'Leave, afternoon',
} as const satisfies Record<string, DayTitle>

const debriefMinutes = 25

/** Everything a calendar outside may know of somebody's own time: when, how long, a neutral word. */
export async function feedEvents(view: View, { from, until, host }: Asked) {
  const span = { from: londonInstant(from, '00:00')!, until: londonInstant(until, '00:00')! }
  const [sessions, debriefs, leave] = await Promise.all([
    ownSessions(view, span),
    ownDebriefs(view, span),
    ownLeave(view, { from, until }),
  ])
  const events: CalendarEvent[] = [
    ...sessions.map((row) => ({
      uid: `${row.id}@${host}`,
      sequence: row.sequence,
      status: row.status === 'cancelled' ? ('cancelled' as const) : ('confirmed' as const),
      changedAt: row.changed_at,
      title: titleOf[row.type],
      startsAt: row.starts_at,
      minutes: row.minutes,
      place: placeWords[row.place],
    })),
    ...debriefs.map(({ id, planned_at: startsAt, made_at: changedAt }) => ({
      uid: `debrief-${id}@${host}`,
      sequence: 0,
      status: 'confirmed' as const,
      changedAt,
      title: 'Team meeting' as const,
      startsAt,
      minutes: debriefMinutes,
    })),
    ...leave.map(({ id, version, made_at: changedAt, part, ...days }) => ({
      uid: `leave-${id}@${host}`,
      sequence: version - 1,
      status: 'confirmed' as const,
      changedAt,
      title: leaveTitles[part],
      from: days.from_on,
      until: days.until_on,
    })),
    ...bankHolidays(from, until, host),
  ]
  return events
}
