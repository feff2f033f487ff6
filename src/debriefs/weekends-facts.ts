import type { ChartWeekend, WeekendsFacts } from '../../views/components/weekend-chart.tsx'
import type { View } from '../access/view.ts'
import { addDays, weekOf } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import { broughtIn, weeklyIn } from './closing-queries.ts'
import { ledTeams } from './people-queries.ts'
import { weekendOf, weeksBefore, type Brought, type Weekend } from './weekends.ts'

type Team = { id: string; name: string }

/** Weekends that are drawn. */
const weeks = 12

/**
 * The last weekends of a team the reader leads; null where no debrief was planned in any of them.
 * What somebody took back is theirs, and is not counted.
 */
export async function weekendsFacts(
  view: View,
  { id: team, name }: Team,
): Promise<WeekendsFacts | null> {
  const mondays = weeksBefore(weekOf(view.who.today), weeks)
  const since = mondays[0]!
  const [debriefs, rows] = await Promise.all([
    weeklyIn(view, { team, since }),
    broughtIn(view, { team, since }),
  ])
  const items = rows.filter((row): row is Brought => row.brought_at !== null)
  const weekends = mondays.map((monday) => weekendOf(monday, debriefs, items))
  if (weekends.every(({ kind }) => kind === 'none')) return null
  return {
    id: `weekends-${team}`,
    team: name,
    weekends: weekends.map(chartWeekend),
    summary: sayWeekends(weekends),
  }
}

const markOf = {
  clear: 'clear',
  alone: 'alone',
  not_held: 'gap',
  holiday: 'gap',
  none: 'gap',
} as const

const chartWeekend = ({ monday, kind, alone }: Weekend): ChartWeekend => ({
  label: sayShortDay(addDays(monday, 5)).replace(/ \d{4}$/, ''),
  mark: markOf[kind],
  alone,
  says: sayWeekend(kind, alone),
})

/** The same for each team the reader leads, A to Z. */
export async function weekendsOfTeams(view: View): Promise<WeekendsFacts[]> {
  const teams = await ledTeams(view, {})
  const all = await Promise.all(teams.map((team) => weekendsFacts(view, team)))
  return all.filter((each) => each !== null)
}

/** One weekend in words, for the table beside the chart. */
export function sayWeekend(kind: Weekend['kind'], alone: number): string {
  const left = alone === 1 ? '1 thing' : `${alone} things`
  if (kind === 'clear') return 'Held. Nothing carried alone.'
  if (kind === 'alone') return `Held. ${left} left with one name.`
  if (kind === 'holiday') return 'A holiday.'
  if (kind === 'none') return 'None planned.'
  return alone === 0 ? 'Not held.' : `Not held. ${left} left with one name.`
}

/** The picture in a sentence. */
export function sayWeekends(weekends: Weekend[]): string {
  const count = (kind: Weekend['kind']) => weekends.filter((it) => it.kind === kind).length
  const [clear, alone, missed] = [count('clear'), count('alone'), count('not_held')]
  const held = clear + alone
  const first =
    held === 0
      ? 'No debrief was held in these weeks.'
      : `${clear} of ${held} ${held === 1 ? 'weekend' : 'weekends'} after a debrief had nothing carried alone.`
  if (missed === 0 || held === 0) return first
  return `${first} ${missed === 1 ? 'One debrief was' : `${missed} debriefs were`} not held.`
}
