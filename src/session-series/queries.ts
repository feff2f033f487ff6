import { read, readOne } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'
import type { Day, Instant } from '../time/types.ts'

/** Contracts of the organisations the asker manages, which may still be booked on: A to Z. */
export const bookableContracts = read((from, _: object, who) =>
  from
    .selectFrom('contract as c')
    .innerJoin('supervisor as v', 'v.id', 'c.supervisor_id')
    .select(['c.id', 'v.name', 'c.starts_on'])
    .where('c.ended_at', 'is', null)
    .where('v.ended_at', 'is', null)
    .where('c.organisation_id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select('e.organisation_id')
        .where('e.person_id', '=', who.person)
        .where('e.job', '=', 'manager')
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
    )
    .orderBy((of) => of.fn('lower', ['v.name']))
    .orderBy('c.starts_on')
    .orderBy('c.id')
    .limit(100),
)

/** What a booking must fit: the newest terms, and how much is left of what was bought. */
export const bookedContract = readOne((from, p: { id: string }) =>
  from
    .selectFrom('contract as c')
    .innerJoin('supervisor as v', 'v.id', 'c.supervisor_id')
    .innerJoin('contract_terms as t', 't.contract_id', 'c.id')
    .select(['c.id', 'c.organisation_id', 'c.supervisor_id', 'c.starts_on', 'v.name'])
    .select(['v.insurance_until', 'v.availability', 't.ends_on', 't.group_most'])
    .select((of) => [
      of
        .selectFrom('contract_purchase as b')
        .select((b) => b.fn.sum<number>('b.minutes').as('minutes'))
        .whereRef('b.contract_id', '=', 'c.id')
        .as('bought'),
      of
        .selectFrom('contract_charge as g')
        .select((g) => g.fn.sum<number>('g.minutes').as('minutes'))
        .whereRef('g.contract_id', '=', 'c.id')
        .where('g.state', '!=', 'released')
        .as('taken'),
    ])
    .where('c.id', '=', p.id)
    .orderBy('t.from_on', 'desc')
    .orderBy('t.made_at', 'desc')
    .limit(1),
)

/** Who may be booked on a contract, A to Z, across the teams of all organisations. */
export const allocatedPeople = read((from, p: { contract: string }, who) =>
  from
    .selectFrom('contract_allocation as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('employment as e', 'e.id', 'a.employment_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['a.employment_id as employment', 'a.person_id as person', 'p.name', 't.name as team'])
    .select('e.working_hours')
    .where('a.contract_id', '=', p.contract)
    .where((of) => of.or([of('a.until_on', 'is', null), of('a.until_on', '>=', who.today)]))
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('a.employment_id')
    .limit(200),
)

/** Whom the asker leads today, A to Z: for one-to-ones. */
export const ledPeople = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id as employment', 'e.person_id as person', 'p.name', 't.name as team'])
    .select(['e.working_hours', 'e.organisation_id'])
    .where('e.id', 'in', bondedTo(from, who, 'line'))
    .where('e.person_id', '!=', who.person)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('e.id')
    .limit(200),
)

/** Sessions that are booked in these days, as far as the asker may know of them, by who sits there. */
export const takenBetween = read((from, p: { from: Instant; until: Instant }) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .select(['s.id', 's.starts_at', 's.minutes', 's.giver_id', 's.supervisor_id', 'x.person_id'])
    .where('s.status', '=', 'booked')
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until),
)

/** Days away in this time, of whomever the asker leads or is. */
export const leaveBetween = read((from, p: { first: Day; last: Day }) =>
  from
    .selectFrom('leave')
    .select(['person_id', 'from_on', 'until_on', 'part'])
    .where('from_on', '<=', p.last)
    .where('until_on', '>=', p.first),
)

/** Days away of whoever is allocated hours by the asker, who are bonded to them as their manager. */
export const allocatedLeave = read((from, p: { first: Day; last: Day }) =>
  from
    .selectFrom('allocated_leave')
    .select(['person_id', 'from_on', 'until_on', 'part'])
    .where('from_on', '<=', p.last)
    .where('until_on', '>=', p.first),
)

export const ownHours = read((from, _: object, who) =>
  from
    .selectFrom('employment')
    .select('working_hours')
    .where('person_id', '=', who.person)
    .where('from_on', '<=', who.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)])),
)

/** A series the asker may see, with who gives it. */
export const findSeries = readOne((from, p: { id: string }) =>
  from
    .selectFrom('session_series as r')
    .leftJoin('supervisor as v', 'v.id', 'r.supervisor_id')
    .leftJoin('person as g', 'g.id', 'r.giver_id')
    .selectAll('r')
    .select(['v.name as supervisor', 'g.name as giver'])
    .where('r.id', '=', p.id),
)

/** Every session of a series with those supervised, in order of time. */
export const sessionsOfSeries = read((from, p: { series: string }) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .select(['s.id', 's.starts_at', 's.minutes', 's.status', 'p.name'])
    .where('s.series_id', '=', p.series)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .orderBy('p.name')
    .limit(1000),
)
