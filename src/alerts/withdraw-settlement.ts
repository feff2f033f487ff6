import { done, type Act } from '../access/change.ts'
import { noteEvent } from './events.ts'
import { answers, isTheirs, whyNot } from './rights.ts'

/** Takes back one's own proposal; nobody can take back another's. */
export const withdrawSettlement = (act: Act, alert: string, version: number) =>
  act.change('alert.settlement_withdrawal', async (change) => {
    const { person } = change.who
    const { numUpdatedRows: withdrawn } = await change.db
      .updateTable('alert')
      .set({
        settlement_reason: null,
        settlement_by: null,
        settlement_at: null,
        version: version + 1,
      })
      .where('id', '=', alert)
      .where('state', '=', 'open')
      .where('settlement_by', '=', person)
      .where('version', '=', version)
      .where('id', 'in', change.writable('alert', isTheirs, answers))
      .executeTakeFirst()
    if (!withdrawn) return whyNot(change, alert)
    await noteEvent(change, alert, 'settlement_withdrawn', { by: person })
    return done({ id: alert })
  })
