import { done, isRefusal, type Act, type Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import type { SessionsInput } from './form.ts'
import { holdingAt, updateHolding, type HoldingRow } from './own-holding.ts'
import { noteChange } from './timeline.ts'

/** Puts the number of sessions right, with the reason, where contacts alone do not tell it. */
export const correctSessions = (act: Act, id: string, input: SessionsInput, version: number) =>
  act.change('holding.sessions', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    const was = await countSessions(change, holding)
    const words = await change.sealer(change.who.person)
    const refused = await updateHolding(change, holding, {
      sessions_correction: input.sessions - (await countContacts(change, id)),
      sessions_reason: words.seal('holding', 'sessions_reason', id, input.reason),
    })
    if (refused) return refused
    const said = { was: String(was), now: String(input.sessions) }
    await noteChange(change, id, 'sessions', said)
    await reassess(change, holding.employment_id)
    return done({ id })
  })

/** Sessions used by now: contacts that are neither messages nor review calls, as corrected. */
export const countSessions = async (change: Change, holding: HoldingRow) =>
  Math.max(0, (await countContacts(change, holding.id)) + holding.sessions_correction)

async function countContacts({ db }: Change, id: string) {
  const { count } = await db
    .selectFrom('contact')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('holding_id', '=', id)
    .where('medium', '!=', 'message')
    .where('review_call', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(count)
}
