import { read, readOne } from '../access/view.ts'
import { lookAgainOn } from './look-again.ts'

type One = { employment: string }

/** Where this person holds, or held on or after `since`, with each bond the viewer has there. */
export const employmentsOf = read((from, p: { person: string; since: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .leftJoin('bond as b', (join) =>
      join
        .onRef('b.employment_id', '=', 'e.id')
        .on('b.viewer_id', '=', who.person)
        .on('b.kind', 'in', ['line', 'manager', 'clinical'])
        .on('b.from_at', '<=', who.now)
        .on((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)])),
    )
    .select(['e.id', 'e.person_id', 'p.name as person_name', 'e.organisation_id'])
    .select(['o.name as organisation', 't.name as team', 't.site'])
    .select(['e.weekly_hours', 'e.started_in_role', 'b.kind'])
    .where('e.person_id', '=', p.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.since)]))
    .orderBy('o.name')
    .orderBy('e.id'),
)

/** Who may be asked to sign: everyone bonded to this employment now. */
export const bondsOn = read((from, p: One, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.viewer_id', 'b.kind', 'p.name'])
    .where('b.employment_id', '=', p.employment)
    .where('b.kind', 'in', ['line', 'manager', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('b.kind', 'desc'),
)

/** Which versions there are, newest first: for choosing which to read whole. */
export const versionList = read((from, p: One) =>
  from
    .selectFrom('agreement')
    .select(['id', 'number', 'status'])
    .where('employment_id', '=', p.employment)
    .orderBy('number', 'desc')
    .limit(1000),
)

export const agreementPlace = readOne((from, p: { id: string }) =>
  from
    .selectFrom('agreement')
    .select(['id', 'number', 'employment_id', 'person_id'])
    .where('id', '=', p.id),
)

export type Versions = { employment: string; low: number; high: number }

export const agreementRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement as a')
    .leftJoin('person as by', 'by.id', 'a.proposed_by')
    .select(['a.id', 'a.number', 'a.status', 'a.site', 'a.reason'])
    .select(['a.organisation_id', 'a.person_id'])
    .select(['a.review_calls', 'a.review_calls_most', 'a.review_on', 'a.in_force_at', 'a.ended_at'])
    .select(['a.proposed_by', 'a.proposed_at', 'by.name as proposer'])
    .select((of) => lookAgainOn(of).as('look_again_on'))
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high)
    .orderBy('a.number', 'desc'),
)

/** The limits of versions `low` to `high` of one employment's agreement. */
export const limitRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement_limit as l')
    .innerJoin('agreement as a', 'a.id', 'l.agreement_id')
    .select(['l.agreement_id', 'l.metric', 'l.near', 'l.past', 'l.every'])
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high),
)

export const elementRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement_element as e')
    .innerJoin('agreement as a', 'a.id', 'e.agreement_id')
    .select(['e.agreement_id', 'e.element', 'e.position', 'e.words'])
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high),
)

export const partyRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement_party as y')
    .innerJoin('agreement as a', 'a.id', 'y.agreement_id')
    .leftJoin('person as p', 'p.id', 'y.person_id')
    .select(['y.agreement_id', 'y.person_id', 'y.capacity', 'y.signed_at', 'p.name'])
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high)
    .orderBy('p.name')
    .orderBy('y.person_id'),
)

/** Where those who are named work now, as far as the viewer may know it. */
export const partyPlaces = read((from, p: Versions, who) =>
  from
    .selectFrom('agreement_party as y')
    .innerJoin('agreement as a', 'a.id', 'y.agreement_id')
    .innerJoin('employment as e', 'e.person_id', 'y.person_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['y.person_id', 'o.name'])
    .distinct()
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('o.name'),
)
