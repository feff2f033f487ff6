import type { PortfolioFacts } from '../../views/portfolio/portfolio-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { models } from '../reflections/models.ts'
import { untitled } from '../reflections/names.ts'
import { gapDays, sessionFunctions } from '../sessions/gap.ts'
import { functionWords, typeWords } from '../sessions/words.ts'
import { londonDay } from '../time/london.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayMonth, sayShortDay } from '../time/words.ts'
import { periodsAround, type Period } from './periods.ts'
import {
  attendedIn,
  promisesKeptIn,
  reflectedIn,
  restoredIn,
  trainedIn,
  type AttendedRow,
} from './queries.ts'
import { byMonth, byType, sumOf, type Counted, type Sum } from './sums.ts'

/** Everything a portfolio has of one period, of the asker's own. */
export async function portfolioOf(view: View, period: Period) {
  const [sessions, reflections, training, promises] = await Promise.all([
    attendedIn(view, period),
    reflectedIn(view, period),
    trainedIn(view, period),
    promisesKeptIn(view, period),
  ])
  return {
    sessions: sessions.map((row) => ({ ...row, ...countedOf(row) })),
    reflections: reflections.map((row) => ({ ...row, on: londonDay(row.made_at) })),
    training,
    promises: promises.map((row) => ({ ...row, on: londonDay(row.ended_at) })),
  }
}

const countedOf = (row: AttendedRow): Counted => ({
  on: londonDay(row.starts_at),
  type: row.type,
  minutes: row.held_minutes ?? row.minutes,
  credited: row.credited_minutes ?? 0,
})

export const sayFunctions = (row: AttendedRow) =>
  sessionFunctions
    .filter((name) => row[name] === 1)
    .map((name) => functionWords[name])
    .join(', ')

/** 'Eve Lindqvist and 3 others': never who the others are. */
export function sayWith({ giver, supervisor, people }: AttendedRow): string {
  const others = Number(people ?? 1) - 1
  const group = others === 1 ? '1 other' : `${others} others`
  return [giver ?? supervisor ?? '', others > 0 ? group : ''].filter(Boolean).join(' and ')
}

/** Rows of each list on one page; the file has all of them. */
const pageSize = 100

/** One's own supervision and learning in a year or a quarter, in finished words. */
export async function portfolioFacts(
  view: View,
  period: Period,
  page: number,
): Promise<PortfolioFacts> {
  const { today } = view.who
  const [whole, jobs, seen] = await Promise.all([
    portfolioOf(view, period),
    restoredIn(view, {}),
    whoSees(view, 'session_split', null),
  ])
  const longest = Math.max(...Object.values(whole).map(({ length }) => length))
  return {
    page,
    pages: Math.max(1, Math.ceil(longest / pageSize)),
    isEmpty: longest === 0,
    period: { code: period.code, says: period.says },
    periods: periodsAround(period, today).map(({ code, says }) => ({ code, says })),
    whoSees: seen,
    gaps: jobs.map((job) => sayGap(job, { today, several: jobs.length > 1 })),
    ...sessionFacts(whole, page),
    ...learningFacts(whole, page),
  }
}

type Whole = Awaited<ReturnType<typeof portfolioOf>>

const onPage = <R>(rows: readonly R[], page: number) =>
  rows.slice((page - 1) * pageSize, page * pageSize)

const sessionFacts = ({ sessions }: Whole, page: number) => ({
  total: sessions.length > 0 ? sayTotal(sumOf(sessions)) : null,
  kinds: byType(sessions).map(([type, sum]) => [typeWords[type], ...cellsOf(sum)]),
  months: byMonth(sessions).map(([month, sum]) => [sayMonth(month), ...cellsOf(sum)]),
  sessions: onPage(sessions, page).map((row) => ({
    href: `/supervision/sessions/${row.id}`,
    when: sayShortDay(row.on),
    cells: [
      typeWords[row.type],
      sayWith(row),
      sayFunctions(row),
      sayMinutes(row.minutes),
      sayMinutes(row.credited),
    ],
  })),
})

function learningFacts({ reflections, training, promises }: Whole, page: number) {
  const minutes = training.reduce((sum, row) => sum + row.minutes, 0)
  return {
    reflections: onPage(reflections, page).map((row) => ({
      href: `/reflections/${row.id}`,
      when: sayShortDay(row.on),
      // A list that others are shown has no line of the text itself.
      name: row.title ?? untitled,
      model: models[row.model].name,
    })),
    training: {
      total: minutes > 0 ? sayMinutes(minutes) : null,
      rows: onPage(training, page).map((row) => [
        sayShortDay(row.spent_on),
        sayMinutes(row.minutes),
      ]),
    },
    promises: onPage(promises, page).map((row) => ({
      href: `/actions/${row.id}`,
      what: row.what,
      when: sayShortDay(row.on),
    })),
  }
}

const cellsOf = ({ sessions, minutes, credited }: Sum) => [
  String(sessions),
  sayMinutes(minutes),
  sayMinutes(credited),
]

const sayTotal = ({ sessions, minutes, credited }: Sum) =>
  `${sessions === 1 ? '1 session' : `${sessions} sessions`}, ${sayMinutes(minutes)}. ` +
  `${sayMinutes(credited)} of it counts as your own time.`

type Job = Awaited<ReturnType<typeof restoredIn>>[number]

/** '31 days since a session that was there for you', by job where there are several. */
function sayGap(job: Job, { today, several }: { today: string; several: boolean }): string {
  const last = job.last_at === null ? null : londonDay(job.last_at)
  const sessions = last === null ? [] : [{ on: last, functions: ['restorative'] as const }]
  const days = gapDays(sessions, { startedOn: job.started_in_role, today })
  const since = last === null ? 'since you began, and none so far' : 'since the last one'
  const count = days === 1 ? '1 day' : `${days} days`
  return `${count} ${since}${several ? `, at ${job.organisation}` : ''}.`
}
