import { read, readOne } from '../access/view.ts'
import type { Instant } from '../time/types.ts'

type Page = { employment: string; limit: number; offset: number }

/** Sessions of one job as far as the asker sees them, with what lies behind or what is to come. */
const ofJob = (when: 'coming' | 'past') =>
  read((from, p: Page, who) => {
    const rows = from
      .selectFrom('supervisee as x')
      .innerJoin('supervision_session as s', 's.id', 'x.session_id')
      .leftJoin('person as g', 'g.id', 's.giver_id')
      .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
      .leftJoin('session_size as z', 'z.session_id', 's.id')
      .select(['s.id', 's.type', 's.starts_at', 's.minutes', 's.place', 's.status', 's.giver_id'])
      .select(['x.status as seat', 'x.person_id', 'g.name as giver', 'v.name as supervisor'])
      .select(['z.people', 's.version'])
      .where('x.employment_id', '=', p.employment)
      .limit(p.limit)
      .offset(p.offset)
    if (when === 'coming') {
      return rows
        .where('s.status', '=', 'booked')
        .where('s.starts_at', '>=', who.now)
        .orderBy('s.starts_at')
        .orderBy('s.id')
    }
    return rows
      .where((of) => of.or([of('s.status', '!=', 'booked'), of('s.starts_at', '<', who.now)]))
      .orderBy('s.starts_at', 'desc')
      .orderBy('s.id')
  })

export const comingOf = ofJob('coming')
export const pastOf = ofJob('past')
export type Listed = Awaited<ReturnType<typeof comingOf>>[number]

/** How many lie behind. */
export const pastCount = readOne((from, p: { employment: string }, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('x.employment_id', '=', p.employment)
    .where((of) => of.or([of('s.status', '!=', 'booked'), of('s.starts_at', '<', who.now)])),
)

/** The asker's own that are over and of which nobody has said yet whether they were. */
export const unsaid = read((from, _: object, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .leftJoin('person as g', 'g.id', 's.giver_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .leftJoin('session_size as z', 'z.session_id', 's.id')
    .select(['s.id', 's.type', 's.starts_at', 's.minutes', 's.place', 's.status', 's.giver_id'])
    .select(['x.status as seat', 'x.person_id', 'g.name as giver', 'v.name as supervisor'])
    .select(['z.people', 's.version'])
    .where('x.person_id', '=', who.person)
    .where('s.status', '=', 'booked')
    .where('x.status', '=', 'booked')
    .where('s.starts_at', '<', who.now)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(20),
)

/** Sessions the asker gave before this moment of which nobody has said yet who came. */
export const givenUnsaid = read((from, p: { before: Instant }, who) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .innerJoin('person as n', 'n.id', 'x.person_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['s.id', 's.type', 's.starts_at'])
    .select((of) => [of.fn.min('n.name').as('name'), of.fn.countAll<number>().as('people')])
    .where((of) => of.or([of('s.giver_id', '=', who.person), of('v.person_id', '=', who.person)]))
    .where('x.person_id', '!=', who.person)
    .where('x.status', '=', 'booked')
    .where('s.status', '=', 'booked')
    .where('s.starts_at', '<', p.before)
    .groupBy(['s.id', 's.type', 's.starts_at'])
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(20),
)

/** One session as far as the asker sees it. */
export const findSession = readOne((from, p: { id: string }) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('session_size as z', 'z.session_id', 's.id')
    .leftJoin('person as g', 'g.id', 's.giver_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .selectAll('s')
    .select(['z.people', 'g.name as giver', 'v.name as supervisor'])
    .select('v.person_id as supervisor_person')
    .where('s.id', '=', p.id),
)

export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** Whoever is supervised there and whom the asker may know of. */
export const seatsIn = read((from, p: { session: string }) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('person as n', 'n.id', 'x.person_id')
    .innerJoin('employment as e', 'e.id', 'x.employment_id')
    .select(['x.id', 'x.person_id', 'x.employment_id', 'x.status', 'x.credited_minutes'])
    .select(['x.confirmed_by', 'x.confirmed_at', 'n.name', 'e.team_id', 'e.working_hours'])
    .where('x.session_id', '=', p.session)
    .orderBy('n.name')
    .orderBy('x.id'),
)

export type SeatRow = Awaited<ReturnType<typeof seatsIn>>[number]

/** What happened to it, first to last. */
export const changesOf = read((from, p: { session: string }) =>
  from
    .selectFrom('session_change as c')
    .leftJoin('person as n', 'n.id', 'c.by_id')
    .select(['c.what', 'c.by_side', 'c.reason', 'c.was_at', 'c.now_at', 'c.at', 'n.name'])
    .where('c.session_id', '=', p.session)
    .orderBy('c.at')
    .orderBy('c.id'),
)

export type ChangeRow = Awaited<ReturnType<typeof changesOf>>[number]
