import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'

export const feltWords = {
  light: 'Light',
  manageable: 'Manageable',
  heavy: 'Heavy',
  very_heavy: 'Very heavy',
  too_much: 'Too much to carry alone',
  rather_not_say: 'Rather not say',
} as const

export type FeltLoad = keyof typeof feltWords

const heavyOrBeyond: FeltLoad[] = ['heavy', 'very_heavy', 'too_much']
const beyondHeavy: FeltLoad[] = ['very_heavy', 'too_much']

/**
 * What a worker's own words call for (product.md 5.4, FELT_HEAVY): past for "very heavy" or beyond
 * in the latest check-in of this week or last, near for "heavy" three weeks running, else null.
 */
export function feltLevel(
  checkIns: { week: Day; felt_load: FeltLoad }[],
  { week }: { week: Day },
): null | 'near' | 'past' {
  const said = new Map(checkIns.map((it) => [weekOf(it.week), it.felt_load]))
  const thisWeek = weekOf(week)
  const latest = [thisWeek, addDays(thisWeek, -7)].find((it) => said.has(it))
  if (latest === undefined) return null
  if (isOneOf(said.get(latest), beyondHeavy)) return 'past'
  // Rows are not weeks: a skipped week, or a word kept back, breaks the run.
  const run = [latest, addDays(latest, -7), addDays(latest, -14)]
  return run.every((it) => isOneOf(said.get(it), heavyOrBeyond)) ? 'near' : null
}

const isOneOf = (felt: FeltLoad | undefined, list: FeltLoad[]) =>
  felt !== undefined && list.includes(felt)
