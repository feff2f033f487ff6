import type { Position } from '../agreements/elements.ts'
import type { AlertLevel } from './types.ts'

/** How far something has gone, and whether a live stretch covers it. */
export type Step = { level: 'near' | 'past'; wellPast: boolean; stretched: boolean }

type Told = { level: AlertLevel; wellPast: boolean; workerOnly: boolean }

const order: AlertLevel[] = ['notice', 'near', 'past', 'urgent']

export const isHigher = (a: AlertLevel, b: AlertLevel) => order.indexOf(a) > order.indexOf(b)

/**
 * What the position of an element makes of it (product.md 5.2): 0 firm, 1 a stretch lowers it one
 * level, 2 the worker only, 3 and 4 nobody. The highest step that is left decides.
 */
export function toldAt(position: Position, steps: Step[]): Told | null {
  if (position > 2 || steps.length === 0) return null
  const wellPast = steps.some((step) => step.wellPast && !(position === 1 && step.stretched))
  if (position === 2) return { level: 'notice', wellPast, workerOnly: true }
  const levels = steps.map((step) =>
    position === 1 && step.stretched ? lowered(step) : step.level,
  )
  const level = levels.reduce((highest, each) => (isHigher(each, highest) ? each : highest))
  return { level, wellPast, workerOnly: level === 'notice' }
}

const lowered = ({ level }: Step): AlertLevel => (level === 'past' ? 'near' : 'notice')
