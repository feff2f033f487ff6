import type { Instant, Day } from '../time/types.ts'
import { addDays, weekOf } from '../time/london.ts'
import { firstMinute } from '../scheduler/rules.ts'
import { dayInWeek, turnOf, weekNumber } from './rules.ts'

export type Rhythm = {
  weekday: number
  at: string
  from_on: Day
  ended_on: Day | null
  cover_id: string | null
  rota: readonly string[]
}

export type Planned = { held_on: Day; planned_at: Instant; facilitator_id: string | null }

export type IsAway = (person: string, day: Day) => boolean

/** Who facilitates on a day: the rota goes on by weeks, held or not. */
export const facilitatorOn = (rhythm: Rhythm, day: Day, isAway: IsAway) =>
  turnOf({ people: rhythm.rota, cover: rhythm.cover_id }, weekNumber(rhythm.from_on, day), (it) =>
    isAway(it, day),
  )

/** The debrief of the week that begins on this Monday; null before the schedule runs or after. */
export function debriefOfWeek(rhythm: Rhythm, week: Day, isAway: IsAway): Planned | null {
  const held_on = dayInWeek(week, rhythm.weekday)
  if (held_on < rhythm.from_on) return null
  if (rhythm.ended_on !== null && held_on >= rhythm.ended_on) return null
  const planned_at = firstMinute(held_on, rhythm.at)
  return { held_on, planned_at, facilitator_id: facilitatorOn(rhythm, held_on, isAway) }
}

/** This week and the next are planned ahead. */
export const weeksAhead = (today: Day): Day[] => [weekOf(today), addDays(weekOf(today), 7)]
