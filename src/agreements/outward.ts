import { londonDay } from '../time/london.ts'
import { monthsAfter } from '../time/months.ts'
import type { Day, Instant } from '../time/types.ts'
import { elements, type ElementCode, type Position } from './elements.ts'

/** Months in role at which a firmer start is looked at again (product.md 5.2). */
const outwardStages = [3, 6, 12] as const
export type Stage = (typeof outwardStages)[number]

export type OutwardStep = { code: ElementCode; name: string; from: Position; to: Position }

type Positions = Record<ElementCode, Position>

/** Stages whose day has come since the agreement was signed, the first of them first. */
export const stagesReached = (at: {
  startedInRole: Day
  inForceAt: Instant
  today: Day
}): Stage[] =>
  outwardStages.filter((months) => {
    const on = monthsAfter(at.startedInRole, months)
    return londonDay(at.inForceAt) < on && on <= at.today
  })

/**
 * What would move, by agreement: each element that is firmer than usual at this site, one step
 * for each stage reached and never beyond the usual. Fixed ones stay (product.md 5.2).
 */
export const outwardSteps = (
  positions: Positions,
  usual: Positions,
  stages: number,
): OutwardStep[] =>
  elements.flatMap(({ code, name, fixed }) => {
    const from = positions[code]
    const to = Math.min(usual[code], from + stages) as Position
    return !fixed && to > from ? [{ code, name, from, to }] : []
  })

/** Where someone new starts: one step firmer than usual at this site (product.md 5.2). */
export const firmerStart = (usual: Positions): Positions =>
  Object.fromEntries(elements.map(({ code }) => [code, Math.max(0, usual[code] - 1)])) as Positions

/** Under three months in role. */
export const isNew = (startedInRole: Day, today: Day): boolean =>
  today < monthsAfter(startedInRole, outwardStages[0])
