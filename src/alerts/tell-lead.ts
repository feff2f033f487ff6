import { done, type Act } from '../access/change.ts'
import { awayDays } from './away.ts'
import { acknowledgeBy } from './clocks.ts'
import { noteEvent } from './events.ts'
import { openAlert } from './hold-alert.ts'
import { bringForward } from './tell-readers.ts'
import { isTheirs, whyNot } from './rights.ts'
import type { AlertCode, AlertLevel } from './types.ts'

/**
 * The worker lets their lead see a work alert before its time (product.md principle 3). Telling
 * twice, or after it is seen, changes nothing and is not refused.
 */
export const tellLead = (act: Act, alert: string) =>
  act.change('alert.disclosure', async (change) => {
    const { now, person } = change.who
    const row = await openAlert(change, alert, isTheirs)
    if (!row || row.kind !== 'work' || row.worker_only === 1) return whyNot(change, alert)
    const [code, level] = [row.code as AlertCode, row.level as AlertLevel]
    const isAway = await awayDays(change, row)
    const { numUpdatedRows: told } = await change.db
      .updateTable('alert')
      .set((of) => ({
        visible_at: now,
        told_at: now,
        acknowledge_by: acknowledgeBy(code, level, now, isAway),
        manager_told_at: row.manager_told_at === null ? null : now,
        version: of('version', '+', 1),
      }))
      .where('id', '=', alert)
      .where('visible_at', '>', now)
      .executeTakeFirst()
    if (told) {
      await noteEvent(change, alert, 'told', { by: person })
      await bringForward(change, alert)
    }
    return done({ id: alert })
  })
