import { sql } from 'kysely'
import { read, readOne } from '../access/view.ts'

/** Rows on one page of the list. */
export const pageSize = 100

type Span = { from: string; until: string; limit: number; offset: number }

/** What was done in the asker's organisations, newest first: never about whom, nor what was said. */
export const auditRows = read((from, p: Span) =>
  from
    .selectFrom('audit as a')
    .leftJoin('person as p', 'p.id', 'a.actor_id')
    .select(['a.id', 'a.at', 'a.action', 'a.reason', 'p.name as actor'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('a.at', '>=', p.from)
    .where('a.at', '<', p.until)
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

/** The last link that the asker may know of. */
export const lastLink = readOne((from) =>
  from
    .selectFrom('audit_link')
    .select(['chain', 'number', 'mac'])
    .where('chain', '=', 'organisation')
    .orderBy('number', 'desc')
    .limit(1),
)
