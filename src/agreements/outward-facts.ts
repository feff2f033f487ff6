import { addDays } from '../time/london.ts'
import { monthsAfter } from '../time/months.ts'
import type { Day } from '../time/types.ts'
import { outwardSteps, stagesReached, type OutwardStep, type Stage } from './outward.ts'
import type { Place } from './places.ts'
import { scaleLimits } from './scaling.ts'
import { stepName } from './steps.ts'
import { templates } from './templates.ts'
import { shortLimit } from './numbers.ts'
import type { Version } from './versions.ts'

/** A stage in role has come since the agreement was signed. */
export type OutwardFacts = {
  stage: Stage
  since: string
  steps: OutwardStep[]
  moves: string[]
  /** What grew by itself at this stage. */
  grown: string | null
  reason: string
  href: string
}

const stageWords: Record<Stage, string> = {
  3: 'Three months',
  6: 'Six months',
  12: 'Twelve months',
}

/** Numbers that grew are news for four weeks, in days. */
const newsDays = 28

/** What could move outward now; null when no stage was reached or there is nothing to say. */
export function outwardOf(version: Version, place: Place, today: Day): OutwardFacts | null {
  const { at } = place.reader
  if (!at || !version.in_force_at) return null
  const { startedInRole } = at
  const stages = stagesReached({ startedInRole, inForceAt: version.in_force_at, today })
  const stage = stages.at(-1)
  if (!stage) return null
  const usual = templates.find(({ site }) => site === (version.site ?? place.site))!.positions
  const steps = outwardSteps(version.positions, usual, stages.length)
  const grown = sayGrown(version, place, stage)
  const isNews = today < addDays(monthsAfter(startedInRole, stage), newsDays)
  if (steps.length === 0 && !(grown && isNews)) return null
  const since = `${stageWords[stage]} in this kind of work`
  return {
    stage,
    since,
    steps,
    moves: steps.map(({ name, from, to }) => `${name}: from ${stepName(from)} to ${stepName(to)}.`),
    grown,
    reason: `${since}. A step outward, as we planned at the start.`,
    href: `${place.base}/proposals/new?employment=${place.employment}&step=${stage}`,
  }
}

/** Counts and points are smaller in the first six months, and grow without a signature. */
function sayGrown({ limits }: Version, { reader }: Place, stage: Stage): string | null {
  const { at, possessive } = reader
  if (!at || !limits.held || stage === 12) return null
  const dayBefore = addDays(monthsAfter(at.startedInRole, stage), -1)
  const before = scaleLimits(limits, { ...at, today: dayBefore }).held!
  const now = scaleLimits(limits, at).held!
  if (before.near === now.near && before.past === now.past) return null
  const whose = possessive === 'your' ? 'Your' : 'Their'
  return `${whose} own number grew with time: people held, ${shortLimit(before)} then, ${shortLimit(now)} now.`
}
