import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { minutesBefore } from '../time/instants.ts'
import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { missedCauses, type HeldOrNot } from './carried-causes.ts'
import { carryOut, type Subject } from './carry-out.ts'
import { hoursKey } from './contract-causes.ts'
import { decide } from './rules.ts'
import { standingOfTeam } from './standing.ts'
import { stressCauses } from './stress-causes.ts'
import { offloadedDays, teamCauses } from './team-causes.ts'
import { supervisionOfTeam, supervisionOnContract } from './team-supervision.ts'

const threeWeeks = 21 * 24 * 60

const theTeam = readWhole((from, p: { team: string }) =>
  from.selectFrom('team').select(['id', 'organisation_id']).where('id', '=', p.team),
)

const offloaded = readWhole((from, p: { team: string; since: Day; today: Day }) =>
  from
    .selectFrom('holding as h')
    .innerJoin('employment as e', 'e.id', 'h.employment_id')
    .select(['h.id', 'h.practice_id'])
    .where('e.team_id', '=', p.team)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))
    .where('h.offloaded', '=', 1)
    .where('h.practice_id', 'is not', null)
    .where('h.opened_on', '>', p.since)
    .orderBy('h.id'),
)

const lastTwoWeeks = readWhole((from, p: { team: string; first: Day; last: Day; today: Day }) =>
  from
    .selectFrom('load_snapshot as s')
    .innerJoin('employment as e', 'e.id', 's.employment_id')
    .select(['s.employment_id', 's.week', 's.metric', 's.level'])
    .where('e.team_id', '=', p.team)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))
    .where('s.metric', 'in', ['held', 'points', 'share'])
    .where('s.week', '>=', p.first)
    .where('s.week', '<=', p.last)
    .where('s.on_leave', '=', 0)
    .orderBy('s.employment_id'),
)

/** Nobody works in a team that is over, so nothing is asked of it. */
const assessed = readWhole((from, p: { team: string; today: Day }) =>
  from
    .selectFrom('employment as e')
    .select((of) => [
      of.fn.min('e.from_on').as('since'),
      of
        .selectFrom('stress_assessment as s')
        .select((it) => it.fn.max('s.next_on').as('next'))
        .where('s.team_id', '=', p.team)
        .as('nextOn'),
    ])
    .where('e.team_id', '=', p.team)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)])),
)

/** The last weekly debriefs whose day has come, while the team has one; holidays left out. */
const lastDebriefs = readWhole<HeldOrNot, { team: string; today: Day }>((from, p) =>
  from
    .selectFrom('debrief as d')
    .innerJoin('debrief_schedule as s', 's.team_id', 'd.team_id')
    .select((of) => [
      'd.id',
      'd.held_on',
      of.ref('d.state').$castTo<HeldOrNot['state']>().as('state'),
    ])
    .where('d.team_id', '=', p.team)
    .where('s.ended_on', 'is', null)
    .where('d.kind', '=', 'weekly')
    .where('d.held_on', '<=', p.today)
    .where('d.state', '!=', 'planned')
    .where((of) => of.or([of('d.why_not', 'is', null), of('d.why_not', '!=', 'holiday')]))
    .orderBy('d.held_on', 'desc')
    .limit(2),
)

/**
 * Judges one team (product.md 5.4, OFFLOADED and TEAM): when somebody passed on by a practice is
 * added or changed, and once a day.
 */
export async function reassessTeam(change: Change, team: string): Promise<void> {
  const [found] = await theTeam(change, { team })
  if (!found) return
  const { today, now } = change.who
  const [last, first] = [addDays(weekOf(today), -7), addDays(weekOf(today), -14)]
  const [looked] = await assessed(change, { team, today })
  const counted = teamCauses({
    offloaded: await offloaded(change, { team, since: addDays(today, -offloadedDays), today }),
    weeks: await lastTwoWeeks(change, { team, first, last, today }),
  })
  const missed = missedCauses(await lastDebriefs(change, { team, today }), { today })
  const causes = [
    ...counted,
    ...missed,
    ...stressCauses(looked!, { today }),
    ...(await supervisionOfTeam(change, team)),
  ]
  const standing = await standingOfTeam(change, { team, since: minutesBefore(now, threeWeeks) })
  const decisions = decide({ causes, standing, today })
  const subject = aboutTeam(team, found.organisation_id)
  await carryOut(change, decisions, { subject, standing, agreement: null })
}

const aboutTeam = (team_id: string, organisation_id: string): Subject => ({
  kind: 'team',
  person_id: null,
  employment_id: null,
  organisation_id,
  team_id,
})

const teamOfJob = readWhole((from, p: { employment: string }) =>
  from.selectFrom('employment').select('team_id').where('id', '=', p.employment),
)

/** The same for the team somebody works in, if they work in one. */
export const reassessTeamOf = (change: Change, employment: string) =>
  reassessTeamsOf(change, [employment])

/** Each of their teams once. */
export async function reassessTeamsOf(change: Change, employments: readonly string[]) {
  const teams = new Set<string>()
  for (const id of employments) {
    const [job] = await teamOfJob(change, { employment: id })
    if (job?.team_id) teams.add(job.team_id)
  }
  for (const team of [...teams].toSorted()) await reassessTeam(change, team)
}

const teamsOfContract = readWhole((from, p: { contract: string }) =>
  from
    .selectFrom('contract_team as c')
    .innerJoin('team as t', 't.id', 'c.team_id')
    .select(['t.id', 't.organisation_id'])
    .where('c.contract_id', '=', p.contract)
    .orderBy('t.id'),
)

/**
 * Judges one contract (product.md 5.4, HOURS_LOW), in the change that buys, amends, ends or renews
 * it or takes hours of it, so that nobody waits for the night to learn of it.
 */
export async function reassessContract(change: Change, contract: string): Promise<void> {
  const teams = await teamsOfContract(change, { contract })
  if (teams.length === 0) return
  const { today, now } = change.who
  const calls = await supervisionOnContract(change, contract)
  for (const { id: team, organisation_id: organisation } of teams) {
    const all = await standingOfTeam(change, { team, since: minutesBefore(now, threeWeeks) })
    const standing = all.filter(({ causeKey }) => causeKey === hoursKey(contract))
    const causes = calls.team === team ? calls.causes : []
    const decisions = decide({ causes, standing, today })
    const subject = aboutTeam(team, organisation)
    await carryOut(change, decisions, { subject, standing, agreement: null })
  }
}
