import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { reassessTeam } from '../alerts/reassess-team.ts'
import { showTeamNow } from '../alerts/show-team-now.ts'
import { hasSecondName } from '../alerts/carried.ts'
import { sayDay } from '../time/words.ts'
import { sitDown } from './join-debrief.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { belongs } from './rights.ts'
import { stepAfterStart } from './rules.ts'

/**
 * Starts it. Whoever starts holds it together, so that it need not wait for whoever is late; the
 * team's alerts show from now (product.md principle 3). Started twice, it goes on as it is.
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
    await showTeamNow(change, debrief.team_id)
    await reassessTeam(change, debrief.team_id)
    ringTeam(change, debrief)
    return done({ id })
  })

/** What an earlier one of this team left open with one name only comes to this table. */
async function takeBackLeftOver({ db }: Change, { id, team_id, held_on }: HeldDebrief) {
  const rows = await db
    .selectFrom('carrying_item as i')
    .innerJoin('debrief as d', 'd.id', 'i.debrief_id')
    .select(['i.id', 'i.answer', 'i.second_id', 'i.second_name', 'i.agreed_at'])
    .where('d.team_id', '=', team_id)
    .where('d.state', '=', 'open')
    .where('d.id', '!=', id)
    .where('d.held_on', '<=', held_on)
    .where('i.withdrawn_at', 'is', null)
    .execute()
  const alone = rows.filter((row) => !hasSecondName(row)).map((row) => row.id)
  if (alone.length === 0) return
  await db
    .updateTable('carrying_item')
    .set((of) => ({ debrief_id: null, version: of('version', '+', 1) }))
    .where('id', 'in', alone)
    .execute()
}
