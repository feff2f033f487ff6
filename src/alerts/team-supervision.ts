import { sql } from 'kysely'
import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { contractCauses, type ContractFacts } from './contract-causes.ts'
import { cancelledCauses, cancelledDays } from './supervision-causes.ts'
import type { Cause } from './types.ts'

type From = Parameters<Parameters<typeof readWhole>[0]>[0]
type Moment = { today: Day; now: Instant }
type Blanks = Moment & { team: string; since: Instant }

/** Sessions of people in the team, whom the supervisor or the service let down. */
const calledOff = readWhole((from, p: Blanks) =>
  from
    .selectFrom('session_change as c')
    .innerJoin('supervision_session as s', 's.id', 'c.session_id')
    .innerJoin('supervisee as v', 'v.session_id', 's.id')
    .innerJoin('employment as e', 'e.id', 'v.employment_id')
    .select(['v.employment_id', 's.id'])
    .select((of) => of.fn.max('c.at').as('at'))
    .where('e.team_id', '=', p.team)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))
    .where('s.status', 'in', ['cancelled', 'missed'])
    .where('s.ended_by', 'in', ['supervisor', 'service'])
    .where('c.what', 'in', ['cancelled', 'missed'])
    .where('c.at', '>', p.since)
    .groupBy(['v.employment_id', 's.id'])
    .orderBy('v.employment_id')
    .orderBy('s.id'),
)

/** Teams of a contract in which somebody manages who may look after it. */
const managedTeams = (from: From, p: Moment) =>
  from
    .selectFrom('contract_team as u')
    .innerJoin('employment as e', 'e.team_id', 'u.team_id')
    .innerJoin('bond as b', 'b.employment_id', 'e.id')
    .innerJoin('employment as m', 'm.person_id', 'b.viewer_id')
    .where('b.kind', '=', 'manager')
    .where('b.from_at', '<=', p.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.now)]))
    .where('m.job', '=', 'manager')
    .where('m.from_on', '<=', p.today)
    .where((of) => of.or([of('m.until_on', 'is', null), of('m.until_on', '>=', p.today)]))
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))

/** Contracts that run, with the one team through which each is told of: it may have several. */
const contracts = (from: From, p: Moment) =>
  from
    .selectFrom('contract as c')
    .innerJoin('supervisor as s', 's.id', 'c.supervisor_id')
    .select(['c.id', 'c.starts_on', 's.insurance_until'])
    .select((of) => [
      of
        .selectFrom('contract_terms as x')
        .select('x.ends_on')
        .whereRef('x.contract_id', '=', 'c.id')
        .orderBy('x.from_on', 'desc')
        .orderBy('x.made_at', 'desc')
        .limit(1)
        .as('ends_on'),
      of
        .selectFrom('contract_purchase as x')
        .select((x) => x.fn.sum<number>('x.minutes').as('n'))
        .whereRef('x.contract_id', '=', 'c.id')
        .as('bought'),
      of
        .selectFrom('contract_charge as x')
        .select((x) => x.fn.sum<number>('x.minutes').as('n'))
        .whereRef('x.contract_id', '=', 'c.id')
        .where('x.state', 'in', ['booked', 'used'])
        .as('taken'),
      of
        .selectFrom('contract as x')
        .select((x) => x.fn.countAll<number>().as('n'))
        .whereRef('x.renews_id', '=', 'c.id')
        .where('x.ended_at', 'is', null)
        .as('renewals'),
      managedTeams(from, p)
        .select((u) => u.fn.min('u.team_id').as('team'))
        .where('u.contract_id', '=', sql.ref<string>('c.id'))
        .where('m.organisation_id', '=', sql.ref<string>('c.organisation_id'))
        .as('managed'),
      of
        .selectFrom('contract_team as x')
        .select((x) => x.fn.min('x.team_id').as('team'))
        .whereRef('x.contract_id', '=', 'c.id')
        .as('first'),
    ])
    .where('c.ended_at', 'is', null)
    .orderBy('c.id')

const contractsOf = readWhole((from, p: Blanks) =>
  contracts(from, p)
    .innerJoin('contract_team as t', 't.contract_id', 'c.id')
    .where('t.team_id', '=', p.team),
)

const oneContract = readWhole((from, p: Moment & { contract: string }) =>
  contracts(from, p).where('c.id', '=', p.contract),
)

/** What a team's supervision calls for (product.md 5.4, SUPERVISION_CANCELLED and HOURS_LOW). */
export async function supervisionOfTeam(change: Change, team: string): Promise<Cause[]> {
  const { today, now } = change.who
  const p = { team, today, now, since: minutesBefore(now, (cancelledDays + 1) * 24 * 60) }
  const off = await calledOff(change, p)
  const bought = await contractsOf(change, p)
  return [
    ...cancelledCauses(
      off.map(({ employment_id: employment, id: session, at }) => ({
        employment,
        session,
        on: londonDay(at),
      })),
      { today },
    ),
    ...contractCauses(bought.filter((row) => toldOf(row) === team).flatMap(factsOf), { today }),
  ]
}

/** What one contract calls for, and the team through which it is told of; neither once it is over. */
export async function supervisionOnContract(change: Change, contract: string) {
  const { today, now } = change.who
  const rows = await oneContract(change, { contract, today, now })
  const [row] = rows
  return {
    team: row ? toldOf(row) : null,
    causes: contractCauses(rows.flatMap(factsOf), { today }),
  }
}

type Row = Awaited<ReturnType<typeof contractsOf>>[number]

const toldOf = ({ managed, first }: Row) => managed ?? first

function factsOf(row: Row): ContractFacts[] {
  const { id, starts_on: startsOn, ends_on: endsOn, insurance_until: insuredUntil } = row
  if (endsOn === null) return []
  const bought = Number(row.bought ?? 0)
  const left = bought - Number(row.taken ?? 0)
  return [{ id, startsOn, endsOn, insuredUntil, renewed: Number(row.renewals) > 0, bought, left }]
}
