import { changedSince, done, type Act, type Change } from '../access/change.ts'
import { noteEvent } from './events.ts'
import type { ContextInput } from './form.ts'
import { openAlert } from './hold-alert.ts'
import { sealedUnder } from './owner.ts'
import { isTheirs, whyNot } from './rights.ts'

/** What the worker wants known beside an alert; readable before the lead answers. */
export const addContext = (act: Act, alert: string, input: ContextInput & { version: number }) =>
  act.change('alert.context', async (change) => {
    const row = await openAlert(change, alert, isTheirs)
    if (!row) return whyNot(change, alert)
    const words = await change.sealer(sealedUnder(row))
    const context = words.seal('alert_context', 'context', alert, input.context)
    const kept = input.version === 0 ? firstWords : otherWords
    if (!(await kept(change, alert, context, input.version))) return changedSince
    await noteEvent(change, alert, 'context', { by: change.who.person })
    return done({ id: alert })
  })

async function firstWords({ db, who }: Change, alert: string, context: Buffer) {
  const { numInsertedOrUpdatedRows: kept } = await db
    .insertInto('alert_context')
    .values({ alert_id: alert, person_id: who.person, context, changed_at: who.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return kept
}

async function otherWords({ db, who }: Change, alert: string, context: Buffer, version: number) {
  const { numUpdatedRows: kept } = await db
    .updateTable('alert_context')
    .set({ context, changed_at: who.now, version: version + 1 })
    .where('alert_id', '=', alert)
    .where('person_id', '=', who.person)
    .where('version', '=', version)
    .executeTakeFirst()
  return kept
}
