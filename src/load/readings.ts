import type { Limits } from '../agreements/templates.ts'
import type { Day } from '../time/types.ts'
import { levelOf, type Level } from './levels.ts'
import {
  defaultWeights,
  holdingPoints,
  isAlone,
  spanWeeks,
  type HoldingFacts,
  type Weights,
} from './rules.ts'

export type ReadingMetric = 'held' | 'points' | 'sessions' | 'span' | 'alone' | 'hours'

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

/** One worker's load now (product.md 5.3). `limits` are already scaled for hours and time in role. */
export function takeReadings(facts: {
  holdings: HoldingFacts[]
  outOfHoursContactIds: string[]
  limits: Limits
  today: Day
  weights?: Weights
}): Reading[] {
  const { holdings, outOfHoursContactIds: contacts, limits, today } = facts
  const weights = facts.weights ?? defaultWeights
  const counted = holdings.filter((it) => it.counted)
  const points = counted.reduce((sum, it) => sum + holdingPoints(it, { today, weights }), 0)
  return [
    reading('held', counted.length, idsOf(counted), limits.held),
    reading('points', points, idsOf(counted), limits.points),
    mostOf('sessions', holdings, (it) => it.sessions, limits.sessions),
    mostOf('span', holdings, (it) => spanWeeks(it, { today }), limits.span),
    alone(holdings.filter((it) => isAlone(it, { today }))),
    reading('hours', contacts.length, contacts, limits.hours),
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
