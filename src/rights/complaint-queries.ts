import { sql } from 'kysely'
import { read, readOne } from '../access/view.ts'
import { organisationsRun } from '../people/bonded-to.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Rows on one page of a list. */
export const pageSize = 100

const employedBy = (from: From, who: Who) =>
  from
    .selectFrom('employment as e')
    .select('e.organisation_id')
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))

const bonds = (from: From, who: Who) =>
  from
    .selectFrom('bond as b')
    .select('b.employment_id')
    .where('b.viewer_id', '=', who.person)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))

/** Who one may complain to: whoever one works for, and beside whose people one works. */
export const complaintPlaces = read((from, _: object, who) =>
  from
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name'])
    .where((of) =>
      of.or([
        of('o.id', 'in', employedBy(from, who).where('e.person_id', '=', who.person)),
        of('o.id', 'in', employedBy(from, who).where('e.id', 'in', bonds(from, who))),
        of('o.id', 'in', organisationsRun(from, who)),
      ]),
    )
    .orderBy('o.name')
    .orderBy('o.id'),
)

type Paged = { limit: number; offset: number }

const listed = (from: From, p: Paged) =>
  from
    .selectFrom('complaint as c')
    .leftJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.organisation_id', 'c.person_id', 'c.sent_at', 'c.answered_at'])
    .select(['o.name as organisation', 'p.name as sender'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .limit(p.limit)
    .offset(p.offset)

/** The asker's own, newest first, with their words and answers still sealed. */
export const ownComplaints = read((from, p: Paged, who) =>
  listed(from, p)
    .select(['c.words', 'c.answer'])
    .where('c.person_id', '=', who.person)
    .orderBy('c.sent_at', 'desc')
    .orderBy('c.id'),
)

/** Those sent to organisations the asker administers: what waits longest on top. */
export const complaintsSent = read((from, p: Paged, who) =>
  listed(from, p)
    .where('c.organisation_id', 'in', organisationsRun(from, who))
    .orderBy((of) => of.case().when('c.answered_at', 'is', null).then(0).else(1).end())
    .orderBy('c.sent_at')
    .orderBy('c.id'),
)

/** Those without an answer yet, in organisations the asker administers. */
export const complaintsWaiting = read((from, _: object, who) =>
  from
    .selectFrom('complaint as c')
    .select(['c.sent_at', 'c.answered_at'])
    .where('c.organisation_id', 'in', organisationsRun(from, who))
    .where('c.answered_at', 'is', null),
)

export const oneComplaint = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('complaint as c')
    .leftJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('person as p', 'p.id', 'c.person_id')
    .selectAll('c')
    .select(['o.name as organisation', 'p.name as sender'])
    .where('c.id', '=', p.id)
    .where('c.organisation_id', 'in', organisationsRun(from, who)),
)
