import type { workersIn } from './fact-queries.ts'
import type { Day } from '../time/types.ts'

/** Employments by id, both ends included. One worker is a range whose ends are the same. */
export type Range = { first: string; last: string }

export type Worker = Awaited<ReturnType<typeof workersIn>>[number]

export const worksOn = (day: Day, { from_on, until_on }: Pick<Worker, 'from_on' | 'until_on'>) =>
  from_on <= day && (until_on === null || until_on >= day)
