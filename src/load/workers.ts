import { readWhole } from '../access/whole.ts'
import type { Day } from '../time/types.ts'

/** Employments by id, both ends included. One worker is a range whose ends are the same. */
export type Range = { first: string; last: string }

/** Every job with holding in it, in the order of their ids. */
export const workersIn = readWhole((from, p: Range) =>
  from
    .selectFrom('employment')
    .select(['id', 'person_id', 'organisation_id', 'team_id', 'weekly_hours', 'working_hours'])
    .select(['started_in_role', 'from_on', 'until_on'])
    .where('holds', '=', 1)
    .where('id', '>=', p.first)
    .where('id', '<=', p.last)
    .orderBy('id'),
)

export type Worker = Awaited<ReturnType<typeof workersIn>>[number]

export const worksOn = (day: Day, { from_on, until_on }: Pick<Worker, 'from_on' | 'until_on'>) =>
  from_on <= day && (until_on === null || until_on >= day)
