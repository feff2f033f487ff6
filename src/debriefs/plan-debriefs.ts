import { Act, done, type Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { reassessTeam } from '../alerts/reassess-team.ts'
import { theClock } from '../load/in-chunks.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { carryOutPlan } from './carry-out-plan.ts'
import { stepsToPlan } from './plan-week.ts'

/**
 * Plans the weekly debriefs of this week and the next, names who facilitates, and says of those
 * whose day has passed that they were not held. Once an hour; most hours nothing is to be done.
 * Every statement is guarded, so that it may run twice, or on two servers.
 */
export async function planDebriefs(parts: Parts): Promise<void> {
  const now = parts.clock.now()
  const moment = { now, today: londonDay(now) }
  const inTurn = async (team: string, what: string, work: (change: Change) => Promise<void>) => {
    const act = new Act({ person: theClock, ...moment }, `debrief.${what} ${now} ${team}`, parts)
    await act.change(`debrief.${what}`, async (change) => {
      await work(change)
      return done({ id: team })
    })
    await new Promise(setImmediate)
  }
  for (const team of await teamsPassed(parts, moment.today)) {
    await inTurn(team, 'pass_by', (change) => sayNotHeld(change, team))
  }
  for (const plan of await stepsToPlan(parts.store.read, moment)) {
    if (plan.steps.length === 0) continue
    await inTurn(plan.team_id, 'plan', (change) => carryOutPlan(change, plan))
  }
}

async function teamsPassed({ store }: Parts, today: Day) {
  const rows = await store.read
    .selectFrom('debrief')
    .select('team_id')
    .distinct()
    .where('state', '=', 'planned')
    .where('held_on', '<', today)
    .orderBy('team_id')
    .execute()
  return rows.map(({ team_id }) => team_id)
}

async function sayNotHeld(change: Change, team: string) {
  const { db, who } = change
  const passed = await db
    .selectFrom('debrief')
    .select(['id', 'held_on'])
    .where('team_id', '=', team)
    .where('state', '=', 'planned')
    .where('held_on', '<', who.today)
    .execute()
  for (const { id, held_on } of passed) {
    const why_not = (await isEverybodyAway(change, team, held_on)) ? 'holiday' : 'passed_by'
    await db
      .updateTable('debrief')
      .set((of) => ({ state: 'not_held', why_not, version: of('version', '+', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'planned')
      .execute()
  }
  change.ring(`team:${team}`)
  await reassessTeam(change, team)
}

/** Everyone who held people in the team on that day had the whole of it off. */
async function isEverybodyAway({ db }: Change, team: string, day: Day) {
  const working = db
    .selectFrom('employment as e')
    .select('e.id')
    .where('e.team_id', '=', team)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', day)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', day)]))
  const onLeave = db
    .selectFrom('leave as l')
    .select('l.employment_id')
    .where('l.from_on', '<=', day)
    .where('l.until_on', '>=', day)
    .where('l.part', '=', 'whole')
  const [anyone, there] = await Promise.all([
    working.limit(1).executeTakeFirst(),
    working.where('e.id', 'not in', onLeave).limit(1).executeTakeFirst(),
  ])
  return anyone !== undefined && there === undefined
}
