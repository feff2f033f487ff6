import { addDays, daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { addWorkingDays } from '../time/working-days.ts'
import type { HoldingFacts } from './types.ts'

/** What the rules of one holding need: what a page reads too. */
export type HeldFacts = Omit<
  HoldingFacts,
  'reviewedSessions' | 'stuckSince' | 'contactsLately' | 'contactsBefore' | 'stretched'
>

type RiskFacts = Pick<HoldingFacts, 'risk' | 'riskSince' | 'coHolderSpokenOn'>

export type Weights = {
  light: number
  active: number
  intensive: number
  complex: number
  someRisk: number
  highRisk: number
  shared: number
}

export type PointPart = { why: string; points: number }

/** % of contracted hours, where nothing else is agreed (product.md 5.3, community). */
export const communityFloor = 10

const sharedDays = 28
const aloneDays = 14

/** Holding points, from product.md 5.1. A team may change them, from a date. */
export const defaultWeights: Weights = {
  light: 1,
  active: 2,
  intensive: 4,
  complex: 1,
  someRisk: 1,
  highRisk: 2,
  shared: -1,
}

/** The points of one holding, never below 1 (product.md 5.1). */
export const holdingPoints = (h: HeldFacts, at: { today: Day; weights: Weights }): number =>
  pointsInWords(h, at).reduce((sum, { points }) => sum + points, 0)

/** The parts that add up to a holding's points, in words for the page that explains them. */
export function pointsInWords(
  h: HeldFacts,
  { today, weights }: { today: Day; weights: Weights },
): PointPart[] {
  const parts = [{ why: intensityWords[h.intensity], points: weights[h.intensity] }]
  if (h.manyProblems || h.nobodyElse) parts.push({ why: complexWords(h), points: weights.complex })
  if (h.risk === 'some') parts.push({ why: 'Some risk', points: weights.someRisk })
  if (h.risk === 'high') parts.push({ why: 'High risk', points: weights.highRisk })
  if (isShared(h, today)) parts.push({ why: 'Shared with a co-holder', points: weights.shared })
  const sum = parts.reduce((all, { points }) => all + points, 0)
  return sum < 1 ? [...parts, { why: 'Never below 1', points: 1 - sum }] : parts
}

const intensityWords = { light: 'Light', active: 'Active', intensive: 'Intensive' }

const complexWords = (h: HeldFacts) =>
  h.manyProblems ? 'Three or more problem areas' : 'Nobody else to turn to'

const isShared = ({ sharedSpokenOn }: HeldFacts, today: Day) =>
  sharedSpokenOn !== null && daysBetween(sharedSpokenOn, today) <= sharedDays

/** Whole weeks since held, less pauses. */
export const spanWeeks = (h: HeldFacts, { today }: { today: Day }): number =>
  Math.max(0, Math.floor((daysBetween(h.heldSince, today) - h.pausedDays) / 7))

/**
 * At risk with no co-holder conversation (product.md 5.3): some risk for 14 days, high risk once
 * one working day has gone by. A conversation starts 14 days again.
 */
export function isAlone(h: RiskFacts, { today }: { today: Day }): boolean {
  return h.risk !== 'none_known' && today >= aloneFrom(h)
}

function aloneFrom({ risk, riskSince, coHolderSpokenOn }: RiskFacts): Day {
  const spokenSince = coHolderSpokenOn !== null && coHolderSpokenOn >= riskSince
  if (spokenSince) return addDays(coHolderSpokenOn, aloneDays)
  return risk === 'high' ? addWorkingDays(riskSince, 1) : addDays(riskSince, aloneDays)
}

/**
 * Days past the day on which it was to be looked at again; 0 when that day has not gone by, or
 * while paused (product.md 5.3, review).
 */
export const daysLate = (
  { reviewDueOn }: Pick<HeldFacts, 'reviewDueOn'>,
  { today }: { today: Day },
): number => (reviewDueOn === null ? 0 : Math.max(0, daysBetween(reviewDueOn, today)))
