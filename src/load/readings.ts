import type { Limits } from '../agreements/templates.ts'
import type { ReadingMetric } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { levelOf, type Level } from './levels.ts'
import {
  communityFloor,
  daysLate,
  holdingPoints,
  isAlone,
  spanWeeks,
  type Weights,
} from './rules.ts'
import { daysSinceRestorative, thisMonth } from './supervised.ts'
import type { HoldingFacts, WorkerFacts } from './types.ts'

export type { ReadingMetric }

/** `counted` holds the ids behind the value, so that a worker can correct them. */
export type Reading = {
  metric: ReadingMetric
  value: number
  near: number | null
  past: number | null
  level: Level
  counted: string[]
}

type Bounds = { near: number | null; past: number | null }
type At = { limits: Limits; today: Day; weights: Weights }

/** Fewer contact minutes than this in 28 days make no share (product.md 5.3). */
const fewestMinutes = 300
/** Days late from which a review is noticed, and the last that is only noticed (REVIEW_LATE). */
export const reviewBounds = { near: 7, past: 13 }

/** One worker's load now (product.md 5.3). `limits` are already scaled for hours and time in role. */
export function takeReadings(facts: WorkerFacts, { limits, today, weights }: At): Reading[] {
  const { holdings, outOfHoursContactIds: contacts } = facts
  const counted = holdings.filter((it) => it.counted)
  const points = counted.reduce((sum, it) => sum + holdingPoints(it, { today, weights }), 0)
  return [
    reading('held', counted.length, idsOf(counted), limits.held),
    reading('points', points, idsOf(counted), limits.points),
    ...share(facts, limits),
    mostOf('sessions', holdings, (it) => it.sessions, limits.sessions),
    mostOf('span', holdings, (it) => spanWeeks(it, { today }), limits.span),
    mostOf('review', holdings, (it) => daysLate(it, { today }), reviewBounds),
    alone(holdings.filter((it) => isAlone(it, { today }))),
    reading('hours', contacts.length, contacts, limits.hours),
    ...community(facts, limits),
    gap(facts, { limits, today }),
    ...credit(facts, today),
  ]
}

const idsOf = (rows: { id: string }[]) => rows.map((it) => it.id)

function reading(metric: ReadingMetric, value: number, counted: string[], limit?: Bounds): Reading {
  const bounds = { near: limit?.near ?? null, past: limit?.past ?? null }
  return { metric, value, ...bounds, level: levelOf(value, bounds), counted }
}

/** The largest value of one holding, and every holding that is near or beyond. */
function mostOf(
  metric: ReadingMetric,
  holdings: HoldingFacts[],
  measure: (h: HoldingFacts) => number,
  limit?: Bounds,
): Reading {
  const most = holdings.reduce((so, it) => Math.max(so, measure(it)), 0)
  const bounds = limit ?? { near: null, past: null }
  const noticed = holdings.filter((it) => levelOf(measure(it), bounds) !== 'room')
  return reading(metric, most, idsOf(noticed), limit)
}

/** One person held alone at risk is already past; there is no well past to wait for. */
function alone(holdings: HoldingFacts[]): Reading {
  const value = holdings.length
  const level = value >= 1 ? 'past' : 'room'
  return { metric: 'alone', value, near: null, past: 0, level, counted: idsOf(holdings) }
}

function share({ contactMinutes, holdingMinutes }: WorkerFacts, limits: Limits): Reading[] {
  if (contactMinutes < fewestMinutes) return []
  return [reading('share', percent(holdingMinutes, contactMinutes), [], limits.share)]
}

/** A floor, not a limit: below it is past, and there is no near. None while all of it is leave. */
function community(
  { communityMinutes, contractedMinutes }: WorkerFacts,
  limits: Limits,
): Reading[] {
  if (contractedMinutes <= 0) return []
  const value = percent(communityMinutes, contractedMinutes)
  const floor = limits.community?.near ?? communityFloor
  const level = value < floor ? 'past' : 'room'
  return [{ metric: 'community', value, near: floor, past: null, level, counted: [] }]
}

/** What it counts from stands on its list; nothing does before the first session. */
function gap(facts: WorkerFacts, { limits, today }: Omit<At, 'weights'>): Reading {
  const { lastRestorative: last } = facts.supervision
  return reading('gap', daysSinceRestorative(facts, { today }), last ? [last.id] : [], limits.gap)
}

/** Minutes credited this month; it is judged when the month is over, and has room until then. */
function credit({ supervision }: WorkerFacts, today: Day): Reading[] {
  const { credited, agreed, sessions } = thisMonth(supervision, { today })
  if (credited === 0 && agreed === 0) return []
  const near = agreed > 0 ? agreed : null
  return [{ metric: 'credit', value: credited, near, past: null, level: 'room', counted: sessions }]
}

/** Rounded half up; the sliver keeps 7.5 from being lost as 7.4999. */
export const percent = (part: number, whole: number) =>
  Math.floor((100 * part) / whole + 0.5 + 1e-9)
