import { sql } from 'kysely'
import { read } from '../access/view.ts'
import { jobsIn, ofEach, type Asked, type From, type Who } from './scope.ts'

type Page = Asked & { limit: number; offset: number }

/** Jobs of a scope, A to Z, with the start in the role. */
export const placesIn = ofEach((scope) =>
  read((from, p: Page, who) =>
    from
      .selectFrom('employment as e')
      .innerJoin('person as n', 'n.id', 'e.person_id')
      .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
      .leftJoin('team as t', 't.id', 'e.team_id')
      .select(['e.id', 'e.person_id', 'e.job', 'e.team_id', 'e.from_on', 'e.started_in_role'])
      .select(['n.name', 'o.name as organisation', 't.name as team'])
      .select(sql<number>`count(*) over ()`.as('of'))
      .where('e.id', 'in', jobsIn(from, who, scope, p))
      .orderBy('n.name')
      .orderBy('e.id')
      .limit(p.limit)
      .offset(p.offset),
  ),
)

export type Place = Awaited<ReturnType<(typeof placesIn)['own']>>[number]

type Which = 'held' | 'booked'

/** The first of each kind, in a job: back from today what was held, or on from now what is booked. */
function firstOfEach(from: From, who: Who, of: { which: Which; jobs: ReturnType<typeof jobsIn> }) {
  const isHeld = of.which === 'held'
  const sat = from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .select(['x.employment_id', 's.id', 's.type', 's.starts_at'])
    .select(['s.giver_id', 's.supervisor_id'])
    .select(
      sql<number>`row_number() over (partition by x.employment_id, s.type
        order by s.starts_at ${sql.raw(isHeld ? 'desc' : 'asc')}, s.id)`.as('n'),
    )
    .where('x.employment_id', 'in', of.jobs)
    .where('s.status', '=', of.which)
    .where('x.status', '=', isHeld ? 'came' : 'booked')
    .where('s.starts_at', isHeld ? '<=' : '>=', who.now)
  return from
    .selectFrom(sat.as('r'))
    .leftJoin('person as g', 'g.id', 'r.giver_id')
    .leftJoin('supervisor as v', 'v.id', 'r.supervisor_id')
    .select(['r.employment_id', 'r.id', 'r.type', 'r.starts_at', 'r.giver_id', 'r.supervisor_id'])
    .select(['g.name as giver', 'v.name as supervisor', 'v.person_id as supervisor_person'])
    .where('r.n', '=', 1)
}

const first = (which: Which) =>
  ofEach((scope) =>
    read((from, p: Asked, who) =>
      firstOfEach(from, who, { which, jobs: jobsIn(from, who, scope, p) }),
    ),
  )

/** The last session of each kind that was held and that they came to. */
export const lastHeld = first('held')

/** The next one of each kind that is booked. */
export const nextBooked = first('booked')

export type Sat = Awaited<ReturnType<(typeof lastHeld)['own']>>[number]

/** When they last came to one that was for their own strength too. */
export const lastRestorative = ofEach((scope) =>
  read((from, p: Asked, who) =>
    from
      .selectFrom('supervisee as x')
      .innerJoin('supervision_session as s', 's.id', 'x.session_id')
      .select(['x.employment_id'])
      .select((of) => of.fn.max('s.starts_at').as('at'))
      .where('x.employment_id', 'in', jobsIn(from, who, scope, p))
      .where('x.status', '=', 'came')
      .where('s.status', '=', 'held')
      .where('s.restorative', '=', 1)
      .groupBy('x.employment_id'),
  ),
)

/** Agreements in force, or waiting to be signed. */
export const agreementsFor = ofEach((scope) =>
  read((from, p: Asked, who) =>
    from
      .selectFrom('supervision_agreement as a')
      .leftJoin('person as g', 'g.id', 'a.giver_id')
      .leftJoin('supervisor as v', 'v.id', 'a.supervisor_id')
      .select(['a.id', 'a.employment_id', 'a.type', 'a.status', 'a.every', 'a.unit', 'a.minutes'])
      .select(['a.first_every', 'a.in_force_at', 'a.ended_at', 'a.giver_id', 'a.supervisor_id'])
      .select(['g.name as giver', 'v.name as supervisor', 'v.person_id as supervisor_person'])
      .where('a.employment_id', 'in', jobsIn(from, who, scope, p))
      .where('a.status', 'in', ['proposed', 'in_force'])
      .orderBy('a.number'),
  ),
)

export type AgreementFor = Awaited<ReturnType<(typeof agreementsFor)['own']>>[number]

/** What teams mean each of their people to have. */
export const teamDefaults = read((from) =>
  from
    .selectFrom('support_default')
    .select(['team_id', 'type', 'every', 'unit', 'minutes', 'first_every', 'from_on', 'made_at'])
    .orderBy('from_on')
    .orderBy('made_at'),
)

export type DefaultRow = Awaited<ReturnType<typeof teamDefaults>>[number]

/** Who is bonded to these jobs in a way that gives supervision. A manager is not told. */
export const bondsOf = ofEach((scope) =>
  read((from, p: Asked, who) =>
    from
      .selectFrom('bond as b')
      .innerJoin('person as g', 'g.id', 'b.viewer_id')
      .select(['b.employment_id', 'b.kind', 'b.viewer_id', 'g.name'])
      .where('b.employment_id', 'in', jobsIn(from, who, scope, p))
      .where('b.kind', 'in', ['line', 'clinical', 'external'])
      .where('b.from_at', '<=', who.now)
      .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
      .where('g.deactivated_at', 'is', null)
      .orderBy('g.name'),
  ),
)

export type BondRow = Awaited<ReturnType<(typeof bondsOf)['own']>>[number]
