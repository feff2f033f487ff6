import { read, readOne } from '../access/view.ts'
import { communityKinds } from '../time-blocks/words.ts'
import type { Day } from '../time/types.ts'

/** Contacts outside agreed hours since an instant, newest first. */
export const contactsOutOfHours = read((from, p: { employment: string; since: string }, who) =>
  from
    .selectFrom('contact as c')
    .innerJoin('holding as h', 'h.id', 'c.holding_id')
    .select([
      'c.id',
      'c.at',
      'c.minutes',
      'c.medium',
      'c.holding_id',
      'h.ref',
      'h.label',
      'h.person_id',
    ])
    .where('c.employment_id', '=', p.employment)
    .where('c.out_of_hours', '=', 1)
    .where('c.at', '>', p.since)
    .where('c.at', '<=', who.now)
    .orderBy('c.at', 'desc')
    .limit(200),
)

/** Minutes with each person since an instant, and those that were holding; the longest first. */
export const minutesByHolding = read((from, p: { employment: string; since: string }, who) =>
  from
    .selectFrom('contact as c')
    .innerJoin('holding as h', 'h.id', 'c.holding_id')
    .select(['c.holding_id', 'h.ref', 'h.label'])
    .select((of) => [
      of.fn.sum<number>('c.minutes').as('minutes'),
      of.fn.sum<number>('c.minutes').filterWhere('c.kind', '=', 'holding').as('holding'),
    ])
    .where('c.employment_id', '=', p.employment)
    .where('c.at', '>', p.since)
    .where('c.at', '<=', who.now)
    .groupBy(['c.holding_id', 'h.ref', 'h.label'])
    .orderBy('minutes', 'desc')
    .orderBy('c.holding_id'),
)

/** The hours of one job, for those who may read them. */
export const contractOf = readOne((from, p: { employment: string }) =>
  from
    .selectFrom('employment')
    .select(['weekly_hours', 'working_hours', 'from_on'])
    .where('id', '=', p.employment)
    .where('weekly_hours', 'is not', null),
)

type Month = { employment: string; from: Day; until: Day }

/** Time for the community, newest first. */
export const blocksLately = read((from, p: Month) =>
  from
    .selectFrom('time_block')
    .select(['id', 'spent_on', 'minutes', 'kind'])
    .where('employment_id', '=', p.employment)
    .where('spent_on', '>=', p.from)
    .where('spent_on', '<=', p.until)
    .where('kind', 'in', communityKinds)
    .orderBy('spent_on', 'desc')
    .orderBy('id'),
)

export const leaveLately = read((from, p: Month) =>
  from
    .selectFrom('leave')
    .select(['from_on', 'until_on', 'part'])
    .where('employment_id', '=', p.employment)
    .where('until_on', '>=', p.from)
    .where('from_on', '<=', p.until),
)
