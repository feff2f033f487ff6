import { sql } from 'kysely'
import { read } from '../access/view.ts'

/** Rows on one page of the list. */
export const pageSize = 100

/** Who opened the asker's information, newest first. */
export const openingsOfMine = read((from, p: { limit: number; offset: number }, who) =>
  from
    .selectFrom('access_log as l')
    .leftJoin('person as p', 'p.id', 'l.viewer_id')
    .select(['l.id', 'l.what', 'l.record_id', 'l.at', 'p.name as viewer'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('l.owner_id', '=', who.person)
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

export type OpenedRow = Awaited<ReturnType<typeof openingsOfMine>>[number]
