import { addDays, isDay, londonInstant, weekOf } from './london.ts'
import type { Day, Instant } from './types.ts'
import { sayDay, sayShortDay } from './words.ts'

/** Monday to Sunday in London, with the Mondays beside it; there is nothing after this week. */
export type Week = { monday: Day; sunday: Day; before: Day; after: Day | null; isThis: boolean }

/** The week that holds the day asked for; this week when it is not a day or has not come. */
export function weekAsked(asked: string | null, today: Day): Week {
  const day = asked !== null && isDay(asked) && asked <= today ? asked : today
  const monday = weekOf(day)
  const isThis = monday === weekOf(today)
  return {
    monday,
    sunday: addDays(monday, 6),
    before: addDays(monday, -7),
    after: isThis ? null : addDays(monday, 7),
    isThis,
  }
}

/** '9 Nov 2026 to 15 Nov 2026' */
export const sayWeek = ({ monday, sunday }: Pick<Week, 'monday' | 'sunday'>) =>
  `${sayShortDay(monday)} to ${sayShortDay(sunday)}`

/** 'Tuesday 10 November', for a day of a week whose year is said already. */
export const sayDayOfWeek = (day: Day) => sayDay(day).replace(/ \d{4}$/, '')

/** From the first moment of one day to the last of another: London's days, whatever its clocks do. */
export function spanOf(from: Day, until: Day): { from: Instant; until: Instant } {
  const [start, end] = [londonInstant(from, '00:00'), londonInstant(addDays(until, 1), '00:00')]
  if (start === null || end === null) throw new RangeError(`No midnight: ${from}, ${until}`)
  return { from: start, until: end }
}

/** '45 minutes', '1 hour', '3 hours 20 minutes' */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const of = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`])
  return [...of(hours, 'hour'), ...of(rest, 'minute')].join(' ') || '0 minutes'
}
