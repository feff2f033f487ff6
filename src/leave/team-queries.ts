import { sql } from 'kysely'
import { read } from '../access/view.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Rows on one page of a list. */
export const pageSize = 100

/** Jobs the asker leads today. */
const led = (from: From, who: Who) =>
  from
    .selectFrom('bond as b')
    .select('b.employment_id')
    .where('b.viewer_id', '=', who.person)
    .where('b.kind', '=', 'line')
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))

type Between = { since: string; until: string; limit: number; offset: number }

/** Leave of the people the asker leads that touches these days, A to Z. */
export const teamLeave = read((from, p: Between, who) =>
  from
    .selectFrom('leave as l')
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .select(['l.id', 'l.employment_id', 'l.person_id', 'l.from_on', 'l.until_on', 'l.part'])
    .select('p.name')
    .select(sql<number>`count(*) over ()`.as('of'))
    .select((of) =>
      of
        .selectFrom('holding as h')
        .select((h) => h.fn.countAll<number>().as('n'))
        .whereRef('h.employment_id', '=', 'l.employment_id')
        .where('h.ended_on', 'is', null)
        .as('held'),
    )
    .where('l.employment_id', 'in', led(from, who))
    .where('l.from_on', '<=', p.until)
    .where('l.until_on', '>=', p.since)
    .orderBy('p.name')
    .orderBy('l.from_on')
    .orderBy('l.id')
    .limit(p.limit)
    .offset(p.offset),
)

/** Everyone who covers, or is asked to, in the jobs the asker leads. */
export const teamCovers = read((from, _: object, who) =>
  from
    .selectFrom('co_holder as c')
    .innerJoin('holding as h', 'h.id', 'c.holding_id')
    .leftJoin('person as p', 'p.id', 'c.co_person_id')
    .select(['c.employment_id', 'c.holding_id', 'c.from_at', 'c.ended_at', 'c.accepted_at'])
    .select(['p.name'])
    .where('c.employment_id', 'in', led(from, who))
    .where('c.kind', '=', 'cover')
    .where('c.declined_at', 'is', null)
    .where('c.ended_at', '>', who.now)
    .where('h.ended_on', 'is', null),
)
