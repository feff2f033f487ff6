import { sql } from 'kysely'
import { read, readOne } from '../access/view.ts'

/** Rows on one page of the list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

const rows = (from: From, who: Who) =>
  from
    .selectFrom('instrument as i')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .innerJoin('administrator as a', 'a.organisation_id', 'o.id')
    .leftJoin('person as p', 'p.id', 'i.loaded_by')
    .select(['i.id', 'i.organisation_id', 'i.name', 'i.number', 'i.definition'])
    .select(['i.loaded_at', 'i.ended_at', 'o.name as organisation', 'p.name as loader'])
    .where('a.person_id', '=', who.person)
    .where('a.from_at', '<=', who.now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', who.now)]))

/** Everything loaded in the organisations the asker looks after, by name, the newest number first. */
export const loaded = read((from, p: { limit: number; offset: number }, who) =>
  rows(from, who)
    .select(sql<number>`count(*) over ()`.as('of'))
    .orderBy('o.name')
    .orderBy('i.name')
    .orderBy('i.number', 'desc')
    .orderBy('i.id')
    .limit(p.limit)
    .offset(p.offset),
)

export const oneLoaded = readOne((from, p: { id: string }, who) =>
  rows(from, who).where('i.id', '=', p.id),
)

export type Loaded = NonNullable<Awaited<ReturnType<typeof oneLoaded>>>
