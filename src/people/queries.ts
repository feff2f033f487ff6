import { read, readOne } from '../access/view.ts'

/** Rows on one page of a list. */
export const pageSize = 100

/** Every job of one person that the asker looks after; none means there is no such person here. */
export const jobsOf = read((from, p: { person: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .innerJoin('administrator as a', 'a.organisation_id', 'o.id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .leftJoin('administrator as d', (join) =>
      join
        .onRef('d.organisation_id', '=', 'e.organisation_id')
        .onRef('d.person_id', '=', 'e.person_id')
        .on('d.from_at', '<=', who.now)
        .on((of) => of.or([of('d.until_at', 'is', null), of('d.until_at', '>', who.now)])),
    )
    .select(['e.id', 'e.job', 'e.holds', 'e.team_id', 'e.weekly_hours', 'e.working_hours'])
    .select(['e.started_in_role', 'e.from_on', 'e.until_on', 'e.version', 'e.organisation_id'])
    .select(['t.name as team', 'o.name as organisation', 'd.person_id as duty'])
    .where('e.person_id', '=', p.person)
    .where('a.person_id', '=', who.person)
    .where('a.from_at', '<=', who.now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', who.now)]))
    .orderBy('e.id'),
)

export type JobRow = Awaited<ReturnType<typeof jobsOf>>[number]

export const personFacts = readOne((from, p: { person: string }) =>
  from
    .selectFrom('person')
    .select(['id', 'name', 'email', 'deactivated_at', 'version'])
    .where('id', '=', p.person),
)

export const bondsOf = read((from, p: { person: string }) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as v', 'v.id', 'b.viewer_id')
    .select(['b.id', 'b.employment_id', 'b.kind', 'b.from_at', 'b.until_at', 'b.version'])
    .select(['v.id as viewer', 'v.name'])
    .where('e.person_id', '=', p.person)
    .orderBy('b.from_at', 'desc')
    .orderBy('b.id'),
)

/** Whom this person stands beside now. */
export const besideWhom = read((from, p: { person: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select('p.name')
    .distinct()
    .where('b.viewer_id', '=', p.person)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name'),
)

export type BondRow = Awaited<ReturnType<typeof bondsOf>>[number]

/** Links of this person that still open something. */
export const liveLinks = read((from, p: { person: string }, who) =>
  from
    .selectFrom('token')
    .select(['id', 'purpose', 'expires_at'])
    .where('person_id', '=', p.person)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', who.now)
    .orderBy('made_at', 'desc'),
)

/** People who can be named beside somebody: everyone who works here, A to Z. */
export const colleagues = read((from, _: object, who) =>
  from
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where('p.deactivated_at', 'is', null)
    .where('p.id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .innerJoin('administrator as a', 'a.organisation_id', 'e.organisation_id')
        .select('e.person_id')
        .where('a.person_id', '=', who.person)
        .where('a.from_at', '<=', who.now)
        .where((and) => and.or([and('a.until_at', 'is', null), and('a.until_at', '>', who.now)]))
        .where((and) =>
          and.or([and('e.until_on', 'is', null), and('e.until_on', '>=', who.today)]),
        ),
    )
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(1000),
)

export const teams = read((from, _: object, who) =>
  from
    .selectFrom('team as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .innerJoin('administrator as a', 'a.organisation_id', 'o.id')
    .select(['t.id', 't.name', 't.site', 't.version', 'o.name as organisation'])
    .select((of) =>
      of
        .selectFrom('employment as e')
        .select((e) => e.fn.countAll<number>().as('count'))
        .whereRef('e.team_id', '=', 't.id')
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)]))
        .as('people'),
    )
    .where('a.person_id', '=', who.person)
    .where('a.from_at', '<=', who.now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', who.now)]))
    .orderBy((of) => of.fn('lower', ['t.name']))
    .orderBy('t.id')
    .limit(500),
)

export const helpContacts = read((from, p: { organisation: string }) =>
  from
    .selectFrom('help_contact')
    .select(['id', 'name', 'number', 'note', 'checked_on', 'version'])
    .where('organisation_id', '=', p.organisation)
    .orderBy('position')
    .orderBy('id'),
)

export const helpContact = readOne((from, p: { id: string }) =>
  from
    .selectFrom('help_contact')
    .select(['id', 'organisation_id', 'name', 'number', 'note', 'checked_on', 'version'])
    .where('id', '=', p.id),
)
