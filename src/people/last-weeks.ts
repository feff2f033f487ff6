import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'

/** Days before the end of a job in which nobody new is held in it, so that nobody is left over. */
export const lastWeeksDays = 28

export const isInLastWeeks = (untilOn: Day | null, today: Day): boolean =>
  untilOn !== null && daysBetween(today, untilOn) <= lastWeeksDays
