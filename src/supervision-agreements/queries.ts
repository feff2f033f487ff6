import { sql } from 'kysely'
import { read, readOne } from '../access/view.ts'
import type { SessionType } from '../database/schema.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

const myBonds = (from: From, who: Who) =>
  from
    .selectFrom('bond as b')
    .select(['b.employment_id', 'b.kind'])
    .where('b.viewer_id', '=', who.person)
    .where('b.kind', 'in', ['line', 'manager', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))

/** Jobs about which the asker may propose: their own, and of those they stand beside. */
export const jobsToAgree = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin(myBonds(from, who).as('m'), 'm.employment_id', 'e.id')
    .select(['e.id', 'e.person_id', 'p.name', 'o.name as organisation', 'm.kind'])
    .where((of) => of.or([of('e.person_id', '=', who.person), of('m.kind', 'is not', null)]))
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('e.id')
    .limit(2000),
)

/** Everyone linked to this job now, as far as the asker may know it. */
export const bondsOn = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.viewer_id', 'b.kind', 'p.name'])
    .where('b.employment_id', '=', p.employment)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('b.kind'),
)

export type BondRow = Awaited<ReturnType<typeof bondsOn>>[number]

/** Supervisors from outside whom the asker knows, A to Z. */
export const supervisorsKnown = read((from) =>
  from
    .selectFrom('supervisor')
    .select(['id', 'name', 'person_id'])
    .where('ended_at', 'is', null)
    .orderBy((of) => of.fn('lower', ['name']))
    .orderBy('id')
    .limit(500),
)

/** Agreements of one kind about one job, newest first. */
export const versionsOf = read((from, p: { employment: string; type: SessionType }) =>
  from
    .selectFrom('supervision_agreement')
    .select(['id', 'number', 'status'])
    .where('employment_id', '=', p.employment)
    .where('type', '=', p.type)
    .orderBy('number', 'desc')
    .limit(200),
)

const named = (from: From) =>
  from
    .selectFrom('supervision_agreement as a')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('person as g', 'g.id', 'a.giver_id')
    .leftJoin('supervisor as v', 'v.id', 'a.supervisor_id')
    .select(['a.id', 'a.employment_id', 'a.person_id', 'p.name', 'a.type', 'a.status', 'a.number'])
    .select(['a.every', 'a.unit', 'a.first_every', 'a.minutes', 'a.review_on'])
    .select(['a.giver_id', 'a.supervisor_id', 'g.name as giver', 'v.name as supervisor'])
    .select('v.person_id as supervisor_person')
    .select('o.name as organisation')

/** One agreement whole, as far as the asker may see it. */
export const agreementRow = readOne((from, p: { id: string }) =>
  named(from)
    .leftJoin('person as by', 'by.id', 'a.proposed_by')
    .select(['a.organisation_id', 'a.normative', 'a.formative', 'a.restorative', 'a.credit_rule'])
    .select(['a.keeps', 'a.purpose', 'a.exceptions', 'a.urgent', 'a.employer_knows'])
    .select(['a.proposed_by', 'by.name as proposer', 'a.proposed_at', 'a.in_force_at'])
    .select(['a.ended_at', 'a.end_reason', 'a.version'])
    .where('a.id', '=', p.id),
)
export type AgreementRow = NonNullable<Awaited<ReturnType<typeof agreementRow>>>

export const partyRows = read((from, p: { id: string }) =>
  from
    .selectFrom('supervision_party as y')
    .leftJoin('person as p', 'p.id', 'y.person_id')
    .leftJoin('person as k', 'k.id', 'y.kept_by')
    .select(['y.capacity', 'y.person_id', 'p.name', 'y.signed_at', 'y.signed_how'])
    .select('k.name as keeper')
    .where('y.agreement_id', '=', p.id),
)
export type PartyRow = Awaited<ReturnType<typeof partyRows>>[number]

type Page = { limit: number; offset: number }

const listed = (from: From, who: Who, now: boolean) =>
  named(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .select((of) =>
      of
        .selectFrom('supervision_party as y')
        .select('y.agreement_id')
        .whereRef('y.agreement_id', '=', 'a.id')
        .where('y.person_id', '=', who.person)
        .where('y.signed_at', 'is', null)
        .limit(1)
        .as('unsigned'),
    )
    .where('a.status', now ? 'in' : 'not in', ['proposed', 'in_force'])

/** Those that wait first, then those that count: one's own, and then A to Z. */
export const agreementsNow = read((from, p: Page, who) =>
  listed(from, who, true)
    .orderBy((of) => of.case().when('a.status', '=', 'proposed').then(0).else(1).end())
    .orderBy((of) => of.case().when('a.person_id', '=', who.person).then(0).else(1).end())
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('a.employment_id')
    .orderBy('a.type')
    .orderBy('a.number')
    .limit(p.limit)
    .offset(p.offset),
)

/** Those that are over, newest first. */
export const agreementsBefore = read((from, p: Page, who) =>
  listed(from, who, false)
    .orderBy('a.ended_at', 'desc')
    .orderBy('a.id')
    .limit(p.limit)
    .offset(p.offset),
)
export type ListedRow = Awaited<ReturnType<typeof agreementsNow>>[number]
