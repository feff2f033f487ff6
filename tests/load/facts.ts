import type { HoldingFacts, SupervisionFacts, WorkerFacts } from '../../src/load/types.ts'
import { defaultWorkingHours } from '../../src/people/working-hours.ts'

/** The plainest holding there is: one point, two weeks, nobody at risk. */
export const holding = (facts: Partial<HoldingFacts> = {}): HoldingFacts => ({
  id: 'blue-door',
  heldSince: '2026-11-06',
  status: 'open',
  intensity: 'light',
  manyProblems: false,
  nobodyElse: false,
  risk: 'none_known',
  riskSince: '2026-11-06',
  sessions: 0,
  pausedDays: 0,
  coHolders: 0,
  sharedSpokenOn: null,
  coHolderSpokenOn: null,
  counted: true,
  reviewDueOn: null,
  reviewedSessions: null,
  stuckSince: null,
  contactsLately: 0,
  contactsBefore: 0,
  plannedEndOn: null,
  stretched: [],
  ...facts,
})

export const holdings = (n: number, facts: Partial<HoldingFacts> = {}): HoldingFacts[] =>
  Array.from({ length: n }, (_, i) => holding({ id: `holding-${i + 1}`, ...facts }))

/** A worker long in the role who holds nobody and has kept no time yet, with a plan and nothing agreed. */
export const worker = (facts: Partial<WorkerFacts> = {}): WorkerFacts => ({
  employment: 'employment-sam',
  holdings: [],
  outOfHoursContactIds: [],
  contactMinutes: 0,
  holdingMinutes: 0,
  communityMinutes: 0,
  contractedMinutes: 0,
  stretched: [],
  startedInRole: '2024-01-01',
  startedOn: '2024-01-01',
  planReviewOn: '2099-01-01',
  agreementReviewOn: null,
  lastWeeks: [],
  carried: [],
  supervision: supervised(),
  ...facts,
})

/** Supervised as long ago as anybody looks at here, with nothing agreed and nothing counted. */
export const supervised = (facts: Partial<SupervisionFacts> = {}): SupervisionFacts => ({
  lastRestorative: { id: 'session', on: '2026-11-10' },
  attended: [],
  agreed: [],
  leave: [],
  workingHours: defaultWorkingHours,
  awayThisWeek: false,
  ...facts,
})
