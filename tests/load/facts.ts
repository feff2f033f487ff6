import type { HoldingFacts } from '../../src/load/rules.ts'

/** The plainest holding there is: one point, two weeks, nobody at risk. */
export const holding = (facts: Partial<HoldingFacts> = {}): HoldingFacts => ({
  id: 'blue-door',
  heldSince: '2026-11-06',
  intensity: 'light',
  manyProblems: false,
  nobodyElse: false,
  risk: 'none_known',
  riskSince: '2026-11-06',
  sessions: 0,
  pausedDays: 0,
  coHolders: 0,
  coHolderSpokenOn: null,
  counted: true,
  ...facts,
})

export const holdings = (n: number, facts: Partial<HoldingFacts> = {}): HoldingFacts[] =>
  Array.from({ length: n }, (_, i) => holding({ id: `holding-${i + 1}`, ...facts }))
