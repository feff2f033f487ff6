import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { TeamPlan } from './plan-week.ts'

/** Writes what was found to do. Another server that did it meanwhile is not done over. */
export async function carryOutPlan(change: Change, { team_id, organisation_id, steps }: TeamPlan) {
  for (const step of steps) {
    if (step.do === 'plan') {
      await change.db
        .insertInto('debrief')
        .values({
          id: newId(),
          organisation_id,
          team_id,
          kind: 'weekly',
          ...step.planned,
          made_at: change.who.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      continue
    }
    const set = step.do === 'move' ? step.planned : { facilitator_id: step.facilitator_id }
    await change.db
      .updateTable('debrief')
      .set({ ...set, version: step.version + 1 })
      .where('id', '=', step.id)
      .where('state', '=', 'planned')
      .where('version', '=', step.version)
      .execute()
  }
  change.ring(`team:${team_id}`)
}
