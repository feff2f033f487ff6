import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'

/** Sessions on one page of a list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Sessions the asker gives, along bonds that run: the slice has no others but their own. */
const given = (from: From, who: Who) =>
  from
    .selectFrom('supervision_session as s')
    .leftJoin('organisation as o', 'o.id', 's.organisation_id')
    .select([
      's.id',
      's.starts_at',
      's.minutes',
      's.type',
      's.status',
      's.place',
      'o.name as client',
    ])
    .where((of) =>
      of.or([
        of('s.giver_id', '=', who.person),
        of('s.supervisor_id', 'in', (v) =>
          v.selectFrom('supervisor as v').select('v.id').where('v.person_id', '=', who.person),
        ),
      ]),
    )

const toCome = read((from, p: { limit: number }, who) =>
  given(from, who)
    .where('s.status', '=', 'booked')
    .where('s.starts_at', '>', who.now)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(p.limit),
)

const over = read((from, p: { limit: number; offset: number }, who) =>
  given(from, who)
    .select(sql<number>`count(*) over ()`.as('of'))
    .where((of) => of.or([of('s.status', '!=', 'booked'), of('s.starts_at', '<=', who.now)]))
    .orderBy('s.starts_at', 'desc')
    .orderBy('s.id')
    .limit(p.limit)
    .offset(p.offset),
)

/** The next sessions, soonest first, and one page of those that are over, the latest first. */
export async function sessionsGiven(view: View, page: number) {
  const [next, past] = await Promise.all([
    toCome(view, { limit: pageSize }),
    over(view, { limit: pageSize, offset: (page - 1) * pageSize }),
  ])
  return { next, past }
}

export type GivenRow = Awaited<ReturnType<typeof toCome>>[number]

/** Whoever is supervised in sessions the asker gives, A to Z. */
export const seatsGiven = read((from, _: object, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .select(['x.session_id', 'p.name', 'x.status'])
    .where('x.person_id', '!=', who.person)
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id'),
)

/** Sessions for which something was sent to the asker. */
export const preparedFor = read((from, _: object, who) =>
  from
    .selectFrom('preparation')
    .select(['session_id'])
    .where('sent_to', '=', who.person)
    .where('person_id', '!=', who.person),
)

/** Contracts of the asker's own, as a supervisor; whoever else pays them learns nothing of these. */
export const ownContracts = read((from, _: object, who) =>
  from
    .selectFrom('contract as c')
    .innerJoin('supervisor as v', 'v.id', 'c.supervisor_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.starts_on', 'c.ended_at', 'o.name as client'])
    .where('v.person_id', '=', who.person)
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.id')
    .limit(pageSize),
)

/** The asker's own rows in directories, one for each organisation they supervise for. */
export const ownSupervisors = read((from, _: object, who) =>
  from
    .selectFrom('supervisor as v')
    .leftJoin('organisation as o', 'o.id', 'v.organisation_id')
    .select(['v.id', 'v.availability', 'v.version', 'o.name as client'])
    .where('v.person_id', '=', who.person)
    .where('v.ended_at', 'is', null)
    .orderBy((of) => of.fn('lower', ['o.name']))
    .orderBy('v.id')
    .limit(pageSize),
)

/** A session the asker gives as a supervisor from outside, with whoever is supervised there. */
export const supervisedSeats = read((from, p: { session: string }, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .innerJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .select(['s.id', 's.starts_at', 'v.id as supervisor', 'x.employment_id', 'p.name'])
    .where('s.id', '=', p.session)
    .where('v.person_id', '=', who.person)
    .where('x.person_id', '!=', who.person)
    .where('s.starts_at', '<=', who.now)
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id'),
)

const broken = (from: From) =>
  from
    .selectFrom('broken_confidence as b')
    .leftJoin('supervisor as v', 'v.id', 'b.supervisor_id')
    .leftJoin('person as p', 'p.id', 'b.person_id')
    .leftJoin('supervision_session as s', 's.id', 'b.session_id')
    .select(['b.id', 'b.session_id', 'b.person_id', 'b.reason', 'b.told', 'b.told_on'])
    .select(['b.worker_knows', 'v.name as supervisor', 'v.person_id as by', 'p.name'])
    .select('s.starts_at')
    .orderBy('b.told_on', 'desc')
    .orderBy('b.id', 'desc')

/** Every time a supervisor had to tell somebody, as far as the asker may know of it. */
export const brokenConfidences = read((from, p: { limit: number; offset: number }) =>
  broken(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .limit(p.limit)
    .offset(p.offset),
)

/** The same of one session. */
export const brokenAfter = read((from, p: { session: string }) =>
  broken(from).where('b.session_id', '=', p.session),
)

export type BrokenRow = Awaited<ReturnType<typeof brokenAfter>>[number]

export const ownSupervisor = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('supervisor as v')
    .leftJoin('organisation as o', 'o.id', 'v.organisation_id')
    .select(['v.id', 'v.availability', 'v.version', 'o.name as client'])
    .where('v.id', '=', p.id)
    .where('v.person_id', '=', who.person)
    .where('v.ended_at', 'is', null),
)
