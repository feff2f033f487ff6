import { changedSince, done, notFound, unfit, type Act } from '../access/change.ts'
import { reassessTeam } from '../alerts/reassess-team.ts'
import { firstMinute } from '../scheduler/rules.ts'
import { weekOf } from '../time/london.ts'
import { arranges } from './arranges.ts'
import type { NewTime, WhyNotHeld } from './form.ts'
import { holdDebrief, ringTeam } from './own-debrief.ts'

type Planned = { id: string; version: number }

/** Another time in the same week. */
export const moveDebrief = (act: Act, { id, version }: Planned, { on, at }: NewTime) =>
  act.change('debrief.move', async (change) => {
    const debrief = await holdDebrief(change, id, arranges)
    if (!debrief) return notFound
    if (debrief.state !== 'planned' || debrief.version !== version) return changedSince
    if (on < change.who.today) return unfit('on', 'This day has passed. Give today or later.')
    if (weekOf(on) !== weekOf(debrief.held_on)) {
      return unfit('on', 'Choose a day in the same week. Otherwise say that it is not held.')
    }
    const other = await change.db
      .selectFrom('debrief')
      .select('id')
      .where('team_id', '=', debrief.team_id)
      .where('kind', '=', debrief.kind)
      .where('held_on', '=', on)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) return unfit('on', 'There is another one on that day. Choose a different day.')
    await change.db
      .updateTable('debrief')
      .set({ held_on: on, planned_at: firstMinute(on, at), version: version + 1 })
      .where('id', '=', id)
      .where('id', 'in', change.writable('debrief', arranges))
      .execute()
    ringTeam(change, debrief)
    return done({ id })
  })

/** Said beforehand, with why; holidays count neither way (DEBRIEF_MISSED). */
export const sayNotHeld = (act: Act, { id, version }: Planned, why: WhyNotHeld) =>
  act.change('debrief.not_held', async (change) => {
    const debrief = await holdDebrief(change, id, arranges)
    if (!debrief) return notFound
    if (debrief.state !== 'planned' || debrief.version !== version) return changedSince
    await change.db
      .updateTable('debrief')
      .set({ state: 'not_held', why_not: why, version: version + 1 })
      .where('id', '=', id)
      .where('id', 'in', change.writable('debrief', arranges))
      .execute()
    await reassessTeam(change, debrief.team_id)
    ringTeam(change, debrief)
    return done({ id })
  })
