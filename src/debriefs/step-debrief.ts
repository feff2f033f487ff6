import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import type { DebriefStep } from '../database/schema.ts'
import { placeOf } from './mark-away.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { belongs, leads } from './rights.ts'
import { isHere, mayStep } from './rules.ts'

type Move = { id: string; to: DebriefStep; version: number }

/** One step on, or back, for everyone. Of two who press at once one moves it, and both are there. */
export const stepDebrief = (act: Act, { id, to, version }: Move) =>
  act.change('debrief.step', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    if (debrief.state !== 'open') return changedSince
    if (debrief.step === to) return done({ id })
    if (debrief.facilitator_id !== change.who.person) {
      return unfit('', 'Somebody else holds it together now. They move it on.')
    }
    if (debrief.version !== version) return changedSince
    if (!mayStep(debrief.step, to, debrief.kind)) return unfit('', 'Go one step at a time.')
    await moveTo(change, debrief, { step: to })
    return done({ id })
  })

type Moved = { step: DebriefStep } | { facilitator_id: string }

async function moveTo(change: Change, debrief: HeldDebrief, set: Moved) {
  await change.db
    .updateTable('debrief')
    .set({ ...set, version: debrief.version + 1 })
    .where('id', '=', debrief.id)
    .where('id', 'in', change.writable('debrief', belongs))
    .execute()
  ringTeam(change, debrief)
}

/**
 * Gives it into somebody else's hands, who sits there too. A lead may always; anyone who sits there
 * may take it when whoever held it has gone.
 */
export const passOnFacilitating = (act: Act, id: string, person: string) =>
  act.change('debrief.facilitator', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    if (debrief.state !== 'open') return changedSince
    if (debrief.facilitator_id === person) return done({ id })
    if (!(await mayPassOn(change, debrief, person))) {
      return unfit('person', 'Whoever holds it together now can pass it on.')
    }
    const place = await placeOf(change, id, person)
    if (!place || !isHere(place)) return unfit('person', 'Choose someone who is here.')
    await moveTo(change, debrief, { facilitator_id: person })
    return done({ id })
  })

async function mayPassOn(change: Change, debrief: HeldDebrief, person: string) {
  const me = change.who.person
  if (debrief.facilitator_id === me || (await isLead(change, debrief.id))) return true
  const place =
    debrief.facilitator_id && (await placeOf(change, debrief.id, debrief.facilitator_id))
  return person === me && !(place && isHere(place))
}

async function isLead(change: Change, id: string) {
  const row = await change.db
    .selectFrom('debrief')
    .select('id')
    .where('id', '=', id)
    .where('id', 'in', change.writable('debrief', leads))
    .executeTakeFirst()
  return row !== undefined
}
