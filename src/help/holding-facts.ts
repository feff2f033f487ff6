import type { HoldingHelpFacts } from '../../views/help/holding-page.tsx'
import { levelOf, type Level } from '../load/levels.ts'
import { defaultWeights } from '../load/rules.ts'

/** The numbers of the example on the page: twelve and fifteen people (product.md 5.3). */
const example = { near: 12, past: 15 }
const levels: Level[] = ['room', 'near', 'past', 'well_past']

/** The rules as they are, so that the page cannot say something else. */
export const holdingFacts = (): HoldingHelpFacts => ({
  weights: defaultWeights,
  example,
  levels: levels.map((level) => ({ level, people: rangeOf(level) })),
})

function rangeOf(level: Level): string {
  const counts = Array.from({ length: 40 }, (_, count) => count)
  const those = counts.filter((count) => levelOf(count, example) === level)
  const [first, last] = [those[0]!, those.at(-1)!]
  if (level === 'well_past') return `${first} or more`
  return level === 'room' ? `up to ${last}` : `${first} to ${last}`
}
