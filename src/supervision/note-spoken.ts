import { done, isRefusal, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { readOne } from '../access/view.ts'
import { newId } from '../database/ids.ts'
import { keepBeside } from '../holdings/co-hold.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { noteTalk } from '../holdings/stand-alongside.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { SpokenInput } from './form.ts'

const meeting = readOne((from, p: { session: string }, who) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .select('s.starts_at')
    .where('s.id', '=', p.session)
    .where('s.type', '=', 'mdt')
    .where('s.status', 'in', ['booked', 'held'])
    .where('x.person_id', '=', who.person),
)

/**
 * After a meeting with the practice: which of their own people somebody spoke about and with whom,
 * and beside whom the GP stands from then on.
 */
export const noteSpoken = (act: Act, session: string, input: SpokenInput) =>
  act.change('co_holder.conversation', async (change) => {
    const found = await meeting(change.view, { session })
    if (!found) return notFound
    const day = londonDay(found.starts_at)
    if (day > change.who.today) return tooEarly
    if (input['talk[]'].length + input['gp[]'].length === 0) return nothingTicked
    for (const which of input['talk[]']) {
      const outcome = await noteTalk(change, which, day)
      if (outcome.refused !== null) return outcome
    }
    for (const holding of input['gp[]']) {
      const refused = await addGp(change, holding, day)
      if (refused) return refused
    }
    return done({ id: session })
  })

async function addGp(change: Change, id: string, day: Day) {
  const holding = await holdHolding(change, id, own)
  if (!holding || isRefusal(holding) || holding.ended_on !== null) return notFound
  const { now } = change.who
  await keepBeside(change, holding, { id: newId(), role: 'gp', spoken_on: day, accepted_at: now })
  return null
}

const tooEarly = unfit('talk[]', 'This meeting has not been yet. Come back when it has.')
const nothingTicked = unfit('talk[]', 'Tick somebody you spoke about.')
