import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { tell } from '../notices/tell.ts'
import type { HandoverInput } from './form.ts'
import { takers } from './queries.ts'

/** Asks one colleague to take a holding over. They see the label and the message, nothing else. */
export const askToTakeOver = (act: Act, holdingId: string, input: HandoverInput) =>
  act.change('handover.ask', (change) => askOver(change, holdingId, input))

export async function askOver(change: Change, holdingId: string, input: HandoverInput) {
  const holding = await holdHolding(change, holdingId, own)
  if (!holding) return notFound
  if (holding.ended_on !== null) return unfit('to', 'This holding has ended. Open it again first.')
  const taker = (await takers(change.view, holding.employment_id)).find(({ id }) => id === input.to)
  if (!taker) return unfit('to', 'Choose a colleague from the list.')
  const id = newId()
  const { person, now } = change.who
  const words = await change.sealer(person)
  const label = words.open('holding', 'label', holding.id, holding.label)!
  const { numInsertedOrUpdatedRows: asked } = await change.db
    .insertInto('handover')
    .values({
      id,
      holding_id: holding.id,
      employment_id: holding.employment_id,
      person_id: person,
      to_employment_id: taker.id,
      to_id: taker.person_id,
      asked_by: person,
      asked_at: now,
      label: words.seal('handover', 'label', id, label),
      message: input.message ? words.seal('handover', 'message', id, input.message) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!asked) return unfit('to', 'You have asked somebody already. Take that back first.')
  const telling = { to: taker.person_id, what: 'handover', about: id, key: `handover ${id}` }
  await tell(change, [{ ...telling, urgency: 'digest' }])
  return done({ id })
}
