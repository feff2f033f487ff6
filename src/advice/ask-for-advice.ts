import { changedSince, done, notFound, unfit, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { tell } from '../notices/tell.ts'
import type { AdviceInput } from './form.ts'
import { clinicalLeadsOf } from './queries.ts'

/** A question about one person held, to a clinical lead of this very job. */
export const askForAdvice = (act: Act, holdingId: string, input: AdviceInput) =>
  act.change('advice.ask', async (change) => {
    const holding = await holdHolding(change, holdingId, own)
    if (!holding) return notFound
    if (holding.ended_on !== null)
      return unfit('to', 'This holding has ended. Open it again first.')
    const leads = await clinicalLeadsOf(change.view, { employment: holding.employment_id })
    if (!leads.some(({ id }) => id === input.to)) return unfit('to', 'Choose from the list.')
    const id = newId()
    const { person, now } = change.who
    const words = await change.sealer(person)
    const label = words.open('holding', 'label', holding.id, holding.label)!
    await change.db
      .insertInto('advice_request')
      .values({
        id,
        holding_id: holding.id,
        employment_id: holding.employment_id,
        person_id: person,
        to_id: input.to,
        label: words.seal('advice_request', 'label', id, label),
        question: words.seal('advice_request', 'question', id, input.question),
        asked_at: now,
      })
      .execute()
    const telling = { to: input.to, what: 'advice', about: id, key: `advice ${id}` }
    await tell(change, [{ ...telling, urgency: 'digest' }])
    return done({ id })
  })

/** Taken back while it waits; the clinical lead sees it no more. */
export const withdrawAdvice = (act: Act, id: string, version: number) =>
  act.change('advice.withdraw', async (change) => {
    const mine = await change.db
      .selectFrom('advice_request')
      .select('id')
      .where('id', '=', id)
      .where('id', 'in', change.writable('advice_request', own))
      .executeTakeFirst()
    if (!mine) return notFound
    const { numUpdatedRows } = await change.db
      .updateTable('advice_request')
      .set({ withdrawn_at: change.who.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('answered_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('id', 'in', change.writable('advice_request', own))
      .executeTakeFirst()
    return numUpdatedRows ? done({ id }) : changedSince
  })
