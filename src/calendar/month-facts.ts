import type { View } from '../access/view.ts'
import { isBankHoliday } from '../time/bank-holidays.ts'
import { londonDay, londonTime } from '../time/london.ts'
import { addMonths, daysOf, isMonth, monthOf, spanOfMonth, type Month } from '../time/months.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayDay, sayMonth } from '../time/words.ts'
import { statusWords, typeNames } from '../sessions/words.ts'
import {
  boughtSessions,
  ownDebriefs,
  ownLeave,
  ownSessions,
  seats,
  type OwnSession,
} from './queries.ts'

type Line = { time: string | null; words: string; href: string | null; tag: string | null }
export type CalendarDay = { day: Day; name: string; isToday: boolean; lines: Line[] }
export type MonthFacts = {
  month: string
  before: string
  after: string
  isNow: boolean
  days: CalendarDay[]
  /** For those who look after contracts: whether sessions of others are shown too. */
  bought: boolean | null
}

type Asked = { month: string | null; bought: boolean; managesContracts: boolean }

/** One month of the asker's own: sessions, debriefs, leave, and bank holidays for everyone. */
export async function monthFacts(view: View, asked: Asked): Promise<MonthFacts> {
  const now = monthOf(view.who.today)
  const month = isMonth(asked.month) ? asked.month : now
  const showsBought = asked.managesContracts && asked.bought
  const dated = showsBought ? await boughtLines(view, month) : await ownLines(view, month)
  const lines = Map.groupBy(dated, ({ day }) => day)
  const days = daysOf(month).map((day) => ({
    day,
    name: sayDay(day),
    isToday: day === view.who.today,
    lines: [...holidayOf(day), ...(lines.get(day) ?? []).toSorted(byTime)],
  }))
  return {
    month: sayMonth(month),
    before: addMonths(month, -1),
    after: addMonths(month, 1),
    isNow: month === now,
    days: days.filter(({ lines: its, isToday }) => its.length > 0 || isToday),
    bought: asked.managesContracts ? showsBought : null,
  }
}

type Dated = Line & { day: Day }

const byTime = (a: Line, b: Line) => (a.time ?? '').localeCompare(b.time ?? '')

const holidayOf = (day: Day): Line[] =>
  isBankHoliday(day) ? [{ time: null, words: 'Bank holiday', href: null, tag: null }] : []

async function ownLines(view: View, month: Month): Promise<Dated[]> {
  const span = spanOfMonth(month)
  const days = daysOf(month)
  const [sessions, people, debriefs, leave] = await Promise.all([
    ownSessions(view, span),
    seats(view, span),
    ownDebriefs(view, span),
    ownLeave(view, { from: days[0]!, until: days.at(-1)! }),
  ])
  const names = Map.groupBy(people, ({ session_id: id }) => id)
  return [
    ...sessions.map((row) =>
      sessionLine(
        view,
        row,
        names.get(row.id)?.map(({ name }) => name),
      ),
    ),
    ...debriefs.map(({ id, planned_at: at, team }) => ({
      ...startOf(at),
      words: `Debrief, ${team}`,
      href: `/debriefs/${id}`,
      tag: null,
    })),
    ...leave.flatMap(({ id, from_on: from, until_on: until, part }) =>
      days
        .filter((day) => day >= from && day <= until)
        .map((day) => ({
          day,
          time: null,
          words: leaveWords[part],
          href: `/leave/${id}`,
          tag: null,
        })),
    ),
  ]
}

const leaveWords = { whole: 'Leave', morning: 'Leave, morning', afternoon: 'Leave, afternoon' }

const startOf = (at: Instant) => ({ day: londonDay(at), time: londonTime(at) })

function sessionLine(view: View, row: OwnSession, names: string[] = []): Dated {
  const isGiver = [row.giver_id, row.supervisor_person].includes(view.who.person)
  const giver = row.giver ?? row.supervisor
  const others = names.length > 3 ? `${names.length} people` : names.join(', ')
  const whom = isGiver ? others : giver
  return {
    ...startOf(row.starts_at),
    words: `${typeNames[row.type]}${whom ? ` with ${whom}` : ''}, ${row.minutes} minutes`,
    href: `/supervision/sessions/${row.id}`,
    tag: row.status === 'booked' ? null : statusWords[row.status],
  }
}

async function boughtLines(view: View, month: Month): Promise<Dated[]> {
  const span = spanOfMonth(month)
  const [sessions, people] = await Promise.all([boughtSessions(view, span), seats(view, span)])
  const names = Map.groupBy(people, ({ session_id: id }) => id)
  return sessions.map(({ id, starts_at: at, minutes, status, supervisor }) => {
    const whom = names.get(id)?.map(({ name }) => name) ?? []
    return {
      ...startOf(at),
      words: `${supervisor} with ${whom.join(', ') || 'nobody now'}, ${minutes} minutes`,
      href: `/supervision/sessions/${id}`,
      tag: status === 'booked' ? null : statusWords[status],
    }
  })
}
