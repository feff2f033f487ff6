import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { belongs } from './rights.ts'

type How = 'room' | 'remote'

/**
 * Sits down at the table, however late; what they kept until they are there comes with them to the
 * team's own debrief, and stays out of one after something hard.
 */
export const joinDebrief = (act: Act, id: string, how: How) =>
  act.change('debrief.join', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    if (!canJoin(debrief, change.who.today)) return changedSince
    await sitDown(change, debrief, how)
    ringTeam(change, debrief)
    return done({ id })
  })

const canJoin = ({ state, held_on }: HeldDebrief, today: string) =>
  state === 'open' || (state === 'planned' && held_on <= today)

/** Without a way of being there it stays as it was, or is the room. */
export async function sitDown(change: Change, { id, team_id, kind }: HeldDebrief, how?: How) {
  const { person, now } = change.who
  await change.db
    .insertInto('debrief_attendance')
    .values({ debrief_id: id, person_id: person, how: how ?? 'room', joined_at: now })
    .onConflict((conflict) =>
      conflict.columns(['debrief_id', 'person_id']).doUpdateSet({
        left_at: null,
        ...(how ? { how } : {}),
      }),
    )
    .execute()
  if (kind === 'quarterly' || kind === 'after_event') return
  await change.db
    .updateTable('carrying_item')
    .set((of) => ({ brought_at: now, version: of('version', '+', 1) }))
    .where('id', 'in', change.writable('carrying_item', own))
    .where('team_id', '=', team_id)
    .where('brought_at', 'is', null)
    .where('offered_by', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
