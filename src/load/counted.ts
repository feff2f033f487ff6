import type { Day } from '../time/types.ts'
import { levelOf, type Level } from './levels.ts'
import type { ReadingMetric } from './readings.ts'
import {
  daysLate,
  isAlone,
  pointsInWords,
  spanWeeks,
  type HeldFacts,
  type PointPart,
  type Weights,
} from './rules.ts'

/** What one holding brings to a number: its share, the parts of that share, and where it stands. */
export type Share = { id: string; share: number; parts: PointPart[]; level: Level | null }

type At = { today: Day; near: number | null; past: number | null; weights: Weights }

/** Numbers whose list is holdings; the others list contacts, time or sessions. */
export type HoldingMetric = Exclude<
  ReadingMetric,
  'hours' | 'share' | 'community' | 'gap' | 'credit'
>

/**
 * Every holding behind a number, by the rules that the number itself was counted with. Sessions and
 * span list everyone, the largest first: only the largest is compared.
 */
export function sharesOf(metric: HoldingMetric, holdings: HeldFacts[], at: At): Share[] {
  if (metric === 'alone') return holdings.filter((it) => isAlone(it, at)).map(one)
  const counted = holdings.filter((it) => it.counted)
  if (metric === 'held') return counted.map(one)
  if (metric === 'points') return largestFirst(counted.map((it) => pointsOf(it, at)))
  if (metric === 'review') {
    return largestFirst(
      holdings
        .filter((it) => daysLate(it, at) > 0)
        .map((it) => measured(it.id, daysLate(it, at), at)),
    )
  }
  const measure = (it: HeldFacts) => (metric === 'sessions' ? it.sessions : spanWeeks(it, at))
  return largestFirst(holdings.map((it) => measured(it.id, measure(it), at)))
}

/** The number these shares make. */
export const valueOf = (metric: HoldingMetric, shares: { share: number }[]): number =>
  metric === 'sessions' || metric === 'span' || metric === 'review'
    ? Math.max(0, ...shares.map(({ share }) => share))
    : shares.reduce((sum, { share }) => sum + share, 0)

const one = ({ id }: HeldFacts): Share => ({ id, share: 1, parts: [], level: null })

function pointsOf(holding: HeldFacts, { today, weights }: At): Share {
  const parts = pointsInWords(holding, { today, weights })
  const share = parts.reduce((sum, { points }) => sum + points, 0)
  return { id: holding.id, share, parts, level: null }
}

const measured = (id: string, share: number, at: At): Share => ({
  id,
  share,
  parts: [],
  level: at.near === null && at.past === null ? null : levelOf(share, at),
})

const largestFirst = (shares: Share[]) => shares.toSorted((a, b) => b.share - a.share)
