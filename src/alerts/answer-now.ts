import { done, notFound, type Act, type Change } from '../access/change.ts'
import { tell } from '../notices/tell.ts'
import { addWorkingDays } from '../time/working-days.ts'
import { backUpStaysOut, withdrawBackUp } from './back-up.ts'
import { stopAsking } from './escalations.ts'
import { noteEvent } from './events.ts'
import { openAlert } from './hold-alert.ts'
import { answers, whyNot } from './rights.ts'

/**
 * "I have seen this and am ringing": one press, no time to choose. Only from here on is the worker
 * told that somebody saw it. An answer without a talk by the end of the day is not an answer.
 */
export const answerNow = (act: Act, alert: string) =>
  act.change('alert.answer_now', async (change) => {
    const row = await openAlert(change, alert, answers)
    if (!row) return whyNot(change, alert)
    if (row.code !== 'HELP_NOW' || row.person_id === null) return notFound
    const { now, person, today } = change.who
    const { numUpdatedRows: answered } = await change.db
      .updateTable('alert')
      .set((of) => ({
        acknowledged_at: now,
        acknowledged_by: person,
        converse_by: addWorkingDays(today, 0),
        ...backUpStaysOut(row, now),
        version: of('version', '+', 1),
      }))
      .where('id', '=', alert)
      .where('acknowledged_at', 'is', null)
      .executeTakeFirst()
    if (!answered) return whyNot(change, alert)
    await noteEvent(change, alert, 'acknowledged', { by: person })
    await withdrawBackUp(change, alert)
    await stopAsking(change, alert)
    await seenNow(change, alert)
    await tellTheWorker(change, alert, row.person_id)
    return done({ id: alert })
  })

const seenNow = ({ db, who }: Change, alert: string) =>
  db
    .updateTable('notice')
    .set({ seen_at: who.now })
    .where('about', '=', alert)
    .where('person_id', '=', who.person)
    .where('seen_at', 'is', null)
    .execute()

const tellTheWorker = (change: Change, alert: string, to: string) => {
  const key = `alert ${alert} acknowledged ${change.who.now}`
  return tell(change, [{ to, what: 'ACKNOWLEDGED', about: alert, key, urgency: 'soon' }])
}
