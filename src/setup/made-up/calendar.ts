import { minutesAfter } from '../../time/instants.ts'
import { addDays, londonDay, londonInstant, weekOf } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { addWorkingDays, isWorkingDay } from '../../time/working-days.ts'

/** How long the made-up team has used Holdfast. */
export const daysOfHistory = 84

/** A moment on a London wall clock; the times used here exist on every day of the year. */
export const momentOf = (day: Day, time: string): Instant => londonInstant(day, time)!

/** Every moment of the story, reckoned from the moment it is told. */
export class Calendar {
  readonly now: Instant
  readonly today: Day
  /** The last working day whose nine o'clock has gone by: what was due that morning is here. */
  readonly lastMorning: Day

  constructor(now: Instant) {
    this.now = now
    this.today = londonDay(now)
    const begun = momentOf(this.today, '09:00') <= now
    this.lastMorning = lastWorkingDay(begun ? this.today : addDays(this.today, -1))
  }

  daysAgo(days: number): Day {
    return addDays(this.today, -days)
  }

  /** The nth working day before the last working morning. */
  workingDaysAgo(n: number): Day {
    let day = this.lastMorning
    for (let left = n; left > 0; left--) day = lastWorkingDay(addDays(day, -1))
    return day
  }

  /** Not long ago, and late enough that others see it only on the next working morning. */
  get justNow(): Instant {
    if (this.lastMorning !== this.today) return momentOf(this.lastMorning, '16:10')
    const early = momentOf(this.today, '08:30')
    const lately = minutesAfter(this.now, -25)
    return lately > early ? lately : early
  }

  /** When what only time changes was judged today. */
  get thisMorning(): Instant {
    const early = momentOf(this.today, '06:00')
    return early < this.now ? early : this.now
  }

  /** The week in which people last said how work felt. */
  get lastSaid(): Day {
    return weekOf(this.workingDaysAgo(2))
  }
}

function lastWorkingDay(from: Day): Day {
  let day = from
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

export const workingDayAfter = (day: Day, n: number): Day => addWorkingDays(day, n)
