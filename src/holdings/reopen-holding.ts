import { done, isRefusal, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { daysBetween } from '../time/london.ts'
import { holdingAt } from './own-holding.ts'
import { noteChange } from './timeline.ts'

/** The way back: the same holding is open again, and the weeks between do not count. */
export const reopenHolding = (act: Act, id: string, version: number) =>
  act.change('holding.reopen', async (change) => {
    const holding = await holdingAt(change, id, version)
    if (isRefusal(holding)) return holding
    if (holding.ended_on === null) return done({ id })
    const { today, now } = change.who
    await change.db
      .updateTable('holding')
      .set({
        status: 'open',
        status_since: today,
        ended_on: null,
        end_reason: null,
        paused_days: holding.paused_days + daysBetween(holding.ended_on, today),
        changed_at: now,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('id', 'in', change.writable('holding', own))
      .execute()
    await noteChange(change, id, 'reopened')
    await reassess(change, holding.employment_id)
    return done({ id })
  })
