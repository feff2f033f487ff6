import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'

/** Points on one page of those that were talked about. */
export const pageSize = 100

const jobsOf = read((from, p: { person: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .innerJoin('bond as b', 'b.employment_id', 'e.id')
    .innerJoin('person as l', 'l.id', 'b.viewer_id')
    .select(['e.id', 'e.person_id', 'e.organisation_id', 'p.name as person', 'l.name as lead'])
    .select(['o.name as organisation', 'b.viewer_id as lead_id'])
    .where('e.person_id', '=', p.person)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('b.kind', '=', 'line')
    .whereRef('b.viewer_id', '!=', 'e.person_id')
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('l.deactivated_at', 'is', null)
    .orderBy('o.name')
    .orderBy('e.id')
    .orderBy('l.name'),
)

/** Jobs of this person in which the asker is their lead; of their own, those with a lead. */
export async function pointJobs(view: View, person: string) {
  const me = view.who.person
  const rows = await jobsOf(view, { person })
  return rows.filter(({ lead_id: lead, person_id: worker }) => worker === me || lead === me)
}

type From = Parameters<Parameters<typeof read>[0]>[0]

const points = (from: From) =>
  from
    .selectFrom('talking_point as t')
    .leftJoin('person as b', 'b.id', 't.by_id')
    .leftJoin('organisation as o', 'o.id', 't.organisation_id')
    .selectAll('t')
    .select(['b.name as by', 'o.name as organisation'])

const openOf = read((from, p: { person: string }) =>
  points(from)
    .where('t.person_id', '=', p.person)
    .where('t.talked_at', 'is', null)
    .orderBy('t.added_at')
    .orderBy('t.id')
    .limit(200),
)

const talkedOf = read((from, p: { person: string; limit: number; offset: number }) =>
  points(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('t.person_id', '=', p.person)
    .where('t.talked_at', 'is not', null)
    .orderBy('t.talked_at', 'desc')
    .orderBy('t.id')
    .limit(p.limit)
    .offset(p.offset),
)

const ofJob = read((from, p: { employment: string; session: string }) =>
  points(from)
    .where('t.employment_id', '=', p.employment)
    .where((of) => of.or([of('t.talked_at', 'is', null), of('t.session_id', '=', p.session)]))
    .orderBy('t.added_at')
    .orderBy('t.id')
    .limit(200),
)

const one = readOne((from, p: { id: string }) => points(from).where('t.id', '=', p.id))

type Sealed = { id: string; organisation_id: string; person_id: string; words: Buffer }

async function opened<R extends Sealed>(view: View, rows: R[]) {
  return Promise.all(
    rows.map(async (row) => {
      const words = await view.opener(row.organisation_id, row.person_id)
      return { ...row, words: words.open('talking_point', 'words', row.id, row.words) ?? '' }
    }),
  )
}

/** What this person and their lead still want to talk about, the oldest first. */
export const openPoints = async (view: View, person: string) =>
  opened(view, await openOf(view, { person }))

export const talkedPoints = async (
  view: View,
  { person, page }: { person: string; page: number },
) => opened(view, await talkedOf(view, { person, limit: pageSize, offset: (page - 1) * pageSize }))

/** Of one job: still open, or talked about in this session. */
export const pointsFor = async (view: View, of: { employment: string; session: string }) =>
  opened(view, await ofJob(view, of))

export async function findPoint(view: View, id: string) {
  const row = await one(view, { id })
  return row ? (await opened(view, [row]))[0]! : null
}

export type FoundPoint = NonNullable<Awaited<ReturnType<typeof findPoint>>>

/** A one-to-one of this job that the asker may know of. */
export const lineSession = readOne((from, p: { session: string }) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as v', 'v.session_id', 's.id')
    .select(['s.id', 's.status', 's.starts_at', 'v.employment_id', 'v.person_id'])
    .where('s.id', '=', p.session)
    .where('s.type', '=', 'line')
    .orderBy('v.id')
    .limit(1),
)
