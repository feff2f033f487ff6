import { read, readOne, type View } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type Paged = { limit: number; offset: number }

const listOf = (ended: boolean) =>
  read((from, p: Paged) =>
    from
      .selectFrom('contract as c')
      .innerJoin('supervisor as s', 's.id', 'c.supervisor_id')
      .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
      .innerJoin('contract_terms as t', 't.contract_id', 'c.id')
      .select(['c.id', 'c.starts_on', 'c.ended_at', 's.name as supervisor', 's.insurance_until'])
      .select(['s.person_id', 'o.name as organisation'])
      .select((of) => [
        of.fn.max('t.ends_on').as('ends_on'),
        of
          .exists(
            of.selectFrom('contract as n').select('n.id').whereRef('n.renews_id', '=', 'c.id'),
          )
          .as('renewed'),
      ])
      .where('c.ended_at', ended ? 'is not' : 'is', null)
      .groupBy(['c.id', 'c.starts_on', 'c.ended_at', 's.name', 's.insurance_until', 's.person_id'])
      .groupBy('o.name')
      .orderBy((of) => of.fn('lower', ['s.name']))
      .orderBy('c.starts_on', 'desc')
      .orderBy('c.id')
      .limit(p.limit)
      .offset(p.offset),
  )
const runningList = listOf(false)
const endedList = listOf(true)

/** One page of contracts the asker pays for or works under, and one more if there is another page. */
export const contractRows = (view: View, { ended, page }: { ended: boolean; page: number }) =>
  (ended ? endedList : runningList)(view, {
    limit: pageSize + 1,
    offset: (page - 1) * pageSize,
  })

/** Hours bought for teams the asker leads: never what they cost. */
export const ledHours = read((from) =>
  from
    .selectFrom('contract_hours as h')
    .innerJoin('team as t', 't.id', 'h.team_id')
    .leftJoin('supervisor as s', 's.id', 'h.supervisor_id')
    .select(['h.contract_id', 'h.ends_on', 'h.bought', 'h.booked', 'h.used'])
    .select(['t.name as team', 's.name as supervisor'])
    .where('h.ended_at', 'is', null)
    .orderBy('t.name')
    .orderBy('h.starts_on')
    .orderBy('h.contract_id')
    .limit(pageSize),
)

const oneContract = readOne((from, p: { id: string }) =>
  from
    .selectFrom('contract as c')
    .innerJoin('supervisor as s', 's.id', 'c.supervisor_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select(['s.name as supervisor', 's.insurance_until', 's.dbs_until', 's.ended_at as left_at'])
    .select(['s.person_id as supervisor_person', 'o.name as organisation'])
    .where('c.id', '=', p.id),
)

/** The same with what the three parties agreed, which concerns nobody supervised. */
export async function findContractPage(view: View, id: string) {
  const row = await oneContract(view, { id })
  if (!row) return null
  const words = await view.opener(row.organisation_id, null)
  return {
    ...row,
    confidentiality: words.open('contract', 'confidentiality', id, row.confidentiality)!,
  }
}

export type FoundContract = NonNullable<Awaited<ReturnType<typeof findContractPage>>>

/** Terms of a contract, the oldest first. */
export const termsOfContract = read((from, p: { contract: string }) =>
  from
    .selectFrom('contract_terms')
    .select(['from_on', 'ends_on', 'rate_pence', 'credit_rule', 'group_most', 'notice_hours'])
    .select('reason')
    .where('contract_id', '=', p.contract)
    .orderBy('from_on'),
)

export const purchasesOf = read((from, p: { contract: string }) =>
  from
    .selectFrom('contract_purchase')
    .select(['bought_on', 'minutes', 'pence', 'reason'])
    .where('contract_id', '=', p.contract)
    .orderBy('bought_on', 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(200),
)

export const teamsOfContract = read((from, p: { contract: string }) =>
  from
    .selectFrom('contract_team as c')
    .leftJoin('team as t', 't.id', 'c.team_id')
    .select(['c.team_id', 't.name'])
    .where('c.contract_id', '=', p.contract)
    .orderBy('t.name'),
)

/** Whom it is for; a name only where the asker may know it. */
export const allocationRows = read((from, p: { contract: string }) =>
  from
    .selectFrom('contract_allocation as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('employment as e', 'e.id', 'a.employment_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['a.id', 'a.employment_id', 'a.minutes', 'a.from_on', 'a.until_on', 'a.version'])
    .select(['p.name', 't.name as team'])
    .where('a.contract_id', '=', p.contract)
    .orderBy('p.name')
    .orderBy('a.from_on')
    .orderBy('a.id')
    .limit(200),
)

/** Sessions of a contract that are booked: those whose time has come, and those still to come. */
export const bookedSessions = read((from, p: { contract: string }) =>
  from
    .selectFrom('supervision_session')
    .select(['id', 'starts_at', 'minutes'])
    .where('contract_id', '=', p.contract)
    .where('status', '=', 'booked')
    .orderBy('starts_at')
    .orderBy('id')
    .limit(50),
)

/** A contract that carries this one on. */
export const nextContract = readOne((from, p: { contract: string }) =>
  from.selectFrom('contract').select('id').where('renews_id', '=', p.contract).limit(1),
)

/** Whom the asker manages, with their teams: for whom hours can be bought. */
export const managedPeople = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id', 'p.name', 'e.team_id', 't.name as team'])
    .where('e.id', 'in', bondedTo(from, who, 'manager'))
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('t.name')
    .orderBy('p.name')
    .orderBy('e.id')
    .limit(500),
)

/** Supervisors who can be asked: of the places the asker manages, and not left. */
export const supervisorChoices = read((from) =>
  from
    .selectFrom('supervisor as s')
    .select(['s.id', 's.name', 's.approach', 's.rate_pence'])
    .where('s.ended_at', 'is', null)
    .where('s.made_at', 'is not', null)
    .orderBy((of) => of.fn('lower', ['s.name']))
    .orderBy('s.id')
    .limit(200),
)

type Between = { contract: string; from: string; until: string }

/** What was charged for sessions in a stretch of time, in order. It names nobody. */
export const chargedBetween = read((from, p: Between) =>
  from
    .selectFrom('contract_charge')
    .select(['starts_at', 'minutes', 'pence', 'people', 'why'])
    .where('contract_id', '=', p.contract)
    .where('state', '=', 'used')
    .where('starts_at', '>=', p.from)
    .where('starts_at', '<', p.until)
    .orderBy('starts_at')
    .orderBy('session_id')
    .limit(2000),
)
