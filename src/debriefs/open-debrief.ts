import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { reassessTeam } from '../alerts/reassess-team.ts'
import { showTeamNow } from '../alerts/show-team-now.ts'
import { sayDay } from '../time/words.ts'
import { freeItemsOf } from './free-items.ts'
import { sitDown } from './join-debrief.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { belongs } from './rights.ts'
import { stepAfterStart } from './rules.ts'

/**
 * Starts it. Whoever starts holds it together, so that it need not wait for whoever is late. With
 * the team's own debrief its alerts show from now (product.md principle 3). Started twice, it goes
 * on as it is.
 */
export const openDebrief = (act: Act, id: string) =>
  act.change('debrief.open', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    if (debrief.state === 'open') return done({ id })
    if (debrief.state !== 'planned') return changedSince
    const { now, today, person } = change.who
    if (today < debrief.held_on) {
      return unfit('', `It can start on ${sayDay(debrief.held_on)}. You can move it to today.`)
    }
    await change.db
      .updateTable('debrief')
      .set({
        state: 'open',
        step: stepAfterStart(debrief.kind),
        facilitator_id: person,
        opened_at: now,
        opened_by: person,
        version: debrief.version + 1,
      })
      .where('id', '=', id)
      .where('id', 'in', change.writable('debrief', belongs))
      .execute()
    await sitDown(change, debrief)
    await takeBackLeftOver(change, debrief)
    if (showsTeam(debrief)) await showTeamNow(change, debrief.team_id)
    await reassessTeam(change, debrief.team_id)
    ringTeam(change, debrief)
    return done({ id })
  })

const showsTeam = ({ kind }: HeldDebrief) => kind === 'weekly' || kind === 'daily'

/** What an earlier one of this team left open with one name only comes to this table. */
async function takeBackLeftOver({ db }: Change, { id, team_id, held_on }: HeldDebrief) {
  const earlier = await db
    .selectFrom('debrief')
    .select('id')
    .where('team_id', '=', team_id)
    .where('state', '=', 'open')
    .where('id', '!=', id)
    .where('held_on', '<=', held_on)
    .execute()
  await freeItemsOf(
    db,
    earlier.map((row) => row.id),
  )
}
