import { done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { noteEvent } from './events.ts'
import type { ConversationInput } from './form.ts'
import { sealedUnder } from './owner.ts'
import { answers, openAlert, whyNot } from './rights.ts'

/** What was agreed in the talk, and only that. An acknowledgement without one is not an answer. */
export const recordConversation = (act: Act, alert: string, { agreed }: ConversationInput) =>
  act.change('alert.conversation', async (change) => {
    const row = await openAlert(change, alert, answers)
    if (!row) return whyNot(change, alert)
    if (row.acknowledged_at === null) {
      return unfit('agreed', 'First say when you can talk. Your words are kept here.')
    }
    const { now, person } = change.who
    const id = newId()
    const words = await change.sealer(sealedUnder(row))
    await change.db
      .insertInto('conversation')
      .values({
        id,
        alert_id: alert,
        organisation_id: row.organisation_id ?? (await employerOf(change, sealedUnder(row))),
        by_id: person,
        at: now,
        agreed: words.seal('conversation', 'agreed', id, agreed),
      })
      .execute()
    await change.db
      .updateTable('alert')
      .set((of) => ({
        conversed_at: of.fn.coalesce('conversed_at', of.val(now)),
        version: of('version', '+', 1),
      }))
      .where('id', '=', alert)
      .execute()
    await noteEvent(change, alert, 'conversation', { by: person })
    return done({ id: alert })
  })

/** A worker's own words belong to no employer; the row still names the one they work for. */
async function employerOf({ db, who }: Change, person: string) {
  const { organisation_id: employer } = await db
    .selectFrom('employment')
    .select('organisation_id')
    .where('person_id', '=', person)
    .orderBy((of) =>
      of
        .case()
        .when('until_on', 'is', null)
        .then(0)
        .when('until_on', '>=', who.today)
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('from_on')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return employer
}
