import type { WorkingHours } from '../../people/working-hours.ts'
import { addDays, weekdayOf } from '../../time/london.ts'
import type { Day } from '../../time/types.ts'
import { employments } from './cast.ts'
import type { Loading } from './loading.ts'
import type { Rhythm } from './supervised.ts'
import { firstDayAtWork, lastDayAtWork } from './working-weeks.ts'

export const weeks = ({ every = 4 }: Pick<Rhythm, 'every'>) => every

/** The day the nth one back falls due, always on the same day of the week; -1 is the next to come. */
export function dueDay({ calendar }: Loading, rhythm: Rhythm, turn: number): Day {
  const { pattern } = employments[rhythm.of]
  let day = calendar.daysAgo(rhythm.last)
  while (!pattern[String(weekdayOf(day)) as keyof WorkingHours]) day = addDays(day, -1)
  return addDays(day, -7 * weeks(rhythm) * turn)
}

const isOneMonth = (a: Day, b: Day) => a.slice(0, 7) === b.slice(0, 7)

/** The day it really is: around a holiday a little sooner, or later if that keeps it in its month. */
export function dayOf(loading: Loading, rhythm: Rhythm, turn: number): Day {
  const { pattern } = employments[rhythm.of]
  const due = dueDay(loading, rhythm, turn)
  const [sooner, later] = [lastDayAtWork(pattern, due), firstDayAtWork(pattern, due)]
  if (isOneMonth(sooner, due) || !isOneMonth(later, due)) return sooner
  return turn < 0 || later < loading.calendar.today ? later : sooner
}
