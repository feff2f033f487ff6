import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { belongs } from './rights.ts'

/** Goes before the end. What they brought stays on the table. */
export const leaveDebrief = (act: Act, id: string) =>
  act.change('debrief.leave', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    const gone = await changeOwnPlace(change, debrief, { left_at: change.who.now })
    return gone ? done({ id }) : changedSince
  })

/** Pass is always an answer, and can be taken back. */
export const passRound = (act: Act, id: string, passed: boolean) =>
  act.change('debrief.pass', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    const kept = await changeOwnPlace(change, debrief, { passed: passed ? 1 : 0 })
    return kept ? done({ id }) : changedSince
  })

type Place = { left_at: string } | { passed: 0 | 1 }

async function changeOwnPlace(change: Change, debrief: HeldDebrief, set: Place) {
  const { numUpdatedRows } = await change.db
    .updateTable('debrief_attendance')
    .set(set)
    .where('debrief_id', '=', debrief.id)
    .where('person_id', '=', change.who.person)
    .where('how', '!=', 'away')
    .executeTakeFirst()
  ringTeam(change, debrief)
  return debrief.state !== 'closed' && Boolean(numUpdatedRows)
}
