import type { WorkingHours } from '../../people/working-hours.ts'
import { minutesAfter } from '../../time/instants.ts'
import { addDays, weekdayOf } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { isWorkingDay } from '../../time/working-days.ts'
import { momentOf } from './calendar.ts'
import { chance } from './chance.ts'

const hoursOn = (pattern: WorkingHours, day: Day) =>
  isWorkingDay(day) ? pattern[String(weekdayOf(day)) as keyof WorkingHours] : undefined

/** The last day up to this one on which someone with these hours was at work. */
export function lastDayAtWork(pattern: WorkingHours, from: Day): Day {
  let day = from
  while (!hoursOn(pattern, day)) day = addDays(day, -1)
  return day
}

/** The first one from this day on. */
export function firstDayAtWork(pattern: WorkingHours, from: Day): Day {
  let day = from
  while (!hoursOn(pattern, day)) day = addDays(day, 1)
  return day
}

/** Every day at work from one day up to another, both included. */
export function daysAtWork(pattern: WorkingHours, from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (hoursOn(pattern, day)) days.push(day)
  return days
}

/** Just after the day’s work begins: before anything else is written down. */
export const earlyOn = (pattern: WorkingHours, day: Day): Instant =>
  minutesAfter(momentOf(day, hoursOn(pattern, day)?.[0] ?? '10:00'), 10)

/** A quarter of an hour on a day at work, with an hour left before the day ends. */
export function timeAtWork(pattern: WorkingHours, day: Day, words: string): Instant {
  const [from, to] = hoursOn(pattern, day) ?? ['10:00', '16:00']
  const start = momentOf(day, from)
  const length = (Date.parse(momentOf(day, to)) - Date.parse(start)) / 60_000
  const quarters = Math.floor((length - 90) / 15)
  return minutesAfter(start, 30 + Math.floor(chance(words) * quarters) * 15)
}
