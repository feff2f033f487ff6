import type { ReadingMetric } from '../database/schema.ts'
import type { Level } from '../load/levels.ts'
import type { Day } from '../time/types.ts'
import { causeFor } from './cause.ts'
import type { Cause } from './types.ts'

/** Days in which people passed on by one practice are counted together (OFFLOADED). */
export const offloadedDays = 28
const offloadedCount = 3
const fewestWorkers = 3

type Figure = { employment_id: string; week: Day; metric: ReadingMetric; level: Level }

export type TeamFacts = {
  /** Flagged as passed on, opened in the last 28 days. */
  offloaded: { id: string; practice_id: string | null }[]
  /** Held, points and share of the last two weeks; weeks on leave left out. */
  weeks: Figure[]
}

/** What a team as a whole calls for (product.md 5.4). */
export const teamCauses = ({ offloaded, weeks }: TeamFacts): Cause[] => [
  ...fromPractices(offloaded),
  ...fromWeeks(weeks),
]

const fromPractices = (offloaded: TeamFacts['offloaded']): Cause[] =>
  [...Map.groupBy(offloaded, (held) => held.practice_id)]
    .filter(([practice, held]) => practice !== null && held.length >= offloadedCount)
    .map(([practice, held]) =>
      causeFor('OFFLOADED', {
        causeKey: `OFFLOADED:${practice}`,
        value: held.length,
        counted: held.map(({ id }) => id),
      }),
    )

/** Half or more of three or more workers past on held, points or share, in each of two weeks. */
function fromWeeks(weeks: Figure[]): Cause[] {
  const workers = [...Map.groupBy(weeks, (figure) => figure.employment_id)]
    .map(([id, figures]) => ({ id, weeks: [...Map.groupBy(figures, ({ week }) => week).values()] }))
    .filter((worker) => worker.weeks.length === 2)
  const past = workers.filter((worker) => worker.weeks.every((week) => week.some(isPast)))
  if (workers.length < fewestWorkers || past.length * 2 < workers.length) return []
  return [
    causeFor('TEAM', { level: 'past', value: past.length, counted: past.map(({ id }) => id) }),
  ]
}

const isPast = ({ level }: Figure) => level === 'past' || level === 'well_past'
