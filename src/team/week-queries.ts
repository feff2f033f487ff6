import { read } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'
import type { Day, Instant } from '../time/types.ts'

/** Contacts since a moment, for everyone the asker leads: how many and how many minutes. */
export const contactsSince = read((from, p: { since: Instant }, who) =>
  from
    .selectFrom('contact as c')
    .select('c.employment_id')
    .select((of) => [
      of.fn.countAll<number>().as('contacts'),
      of.fn.sum<number>('c.minutes').as('minutes'),
    ])
    .where('c.employment_id', 'in', bondedTo(from, who, 'line'))
    .where('c.at', '>=', p.since)
    .where('c.at', '<=', who.now)
    .groupBy('c.employment_id'),
)

/** Leave that touches these days, for everyone the asker leads. */
export const leaveIn = read((from, p: { first: Day; last: Day }, who) =>
  from
    .selectFrom('leave as l')
    .select(['l.employment_id', 'l.from_on', 'l.until_on', 'l.part'])
    .where('l.employment_id', 'in', bondedTo(from, who, 'line'))
    .where('l.from_on', '<=', p.last)
    .where('l.until_on', '>=', p.first)
    .orderBy('l.from_on')
    .orderBy('l.id'),
)

/** Holdings to look at again by a day, and those of them that are late. */
export const reviewsBy = read((from, p: { last: Day }, who) =>
  from
    .selectFrom('holding as h')
    .select('h.employment_id')
    .select((of) => [
      of.fn.countAll<number>().filterWhere('h.next_review_on', '>=', who.today).as('due'),
      of.fn.countAll<number>().filterWhere('h.next_review_on', '<', who.today).as('late'),
    ])
    .where('h.employment_id', 'in', bondedTo(from, who, 'line'))
    .where('h.ended_on', 'is', null)
    .where('h.status', '!=', 'paused')
    .where('h.next_review_on', '<=', p.last)
    .groupBy('h.employment_id'),
)

/** Jobs that are over, or will be by a day, with people still held in them. There ought to be none. */
export const leftBehind = read((from, p: { soon: Day }, who) =>
  from
    .selectFrom('holding as h')
    .innerJoin('employment as e', 'e.id', 'h.employment_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.id', 'e.person_id', 'p.name', 'e.until_on'])
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('h.employment_id', 'in', bondedTo(from, who, 'line'))
    .where('h.ended_on', 'is', null)
    .where('e.until_on', '<=', p.soon)
    .groupBy(['e.id', 'e.person_id', 'p.name', 'e.until_on'])
    .orderBy('p.name')
    .orderBy('e.id'),
)
