import { Act, done, type Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { theClock } from '../load/in-chunks.ts'
import { londonDay } from '../time/london.ts'
import { carryOutPlan } from './carry-out-plan.ts'
import { passBy, teamsPassed } from './plan-passed.ts'
import { stepsToPlan } from './plan-week.ts'

/**
 * Plans the weekly debriefs of this week and the next, names who facilitates, and says of those
 * whose day has passed, or that nobody closed within a week, that they were not held. Once an hour; most hours nothing is to be done.
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
    await inTurn(team, 'pass_by', (change) => passBy(change, team))
  }
  for (const plan of await stepsToPlan(parts.store.read, moment)) {
    if (plan.steps.length === 0) continue
    await inTurn(plan.team_id, 'plan', (change) => carryOutPlan(change, plan))
  }
}
