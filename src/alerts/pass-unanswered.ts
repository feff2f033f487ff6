import { Act, done, type Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { theClock } from '../load/in-chunks.ts'
import { londonDay } from '../time/london.ts'
import { isWorkingDay } from '../time/working-days.ts'
import { dueUp, isForTheChosen } from './due-up.ts'
import { endSnoozes } from './end-snoozes.ts'
import { askNext, type Alert } from './escalations.ts'
import { noteEvent } from './events.ts'
import { holdAlert } from './hold-alert.ts'
import { sayNobodyLeft, sayNotAnswered } from './say-unanswered.ts'
import { whatIsLate } from './what-is-late.ts'

/**
 * Passes up what nobody answered in time (product.md 5.4, clocks), and lets pauses end. Several
 * servers may try, as often as they like: clocks run in days, so each alert has one turn on each
 * working day.
 */
export async function passUnanswered(parts: Parts): Promise<{ tried: number }> {
  const now = parts.clock.now()
  const today = londonDay(now)
  await endSnoozes(parts, { now, today })
  const late = isWorkingDay(today) ? await whatIsLate(parts, { now, today }) : []
  for (const id of late) {
    const act = new Act({ person: theClock, now, today }, `unanswered ${today} ${id}`, parts)
    await act.change('alert.passing_up', async (change) => {
      await passUp(change, id)
      return done({ id })
    })
    await new Promise(setImmediate)
  }
  return { tried: late.length }
}

async function passUp(change: Change, id: string) {
  const alert = await holdAlert(change, id)
  const because = alert && dueUp(alert, change.who.today)
  if (!alert || !because) return
  const waiting = await waitingWith(change, id)
  if (waiting.some(({ answer_by: by }) => by >= change.who.today)) return
  if (because === 'converse') await expire(change, alert)
  if (isForTheChosen(alert)) return sayNotAnswered(change, alert, because)
  const goesOn = because === 'acknowledge' ? waiting.at(-1)?.because : undefined
  const asked = await askNext(change, alert, goesOn ?? because)
  if (asked === null) await sayNobodyLeft(change, alert)
}

const waitingWith = ({ db }: Change, alert: string) =>
  db
    .selectFrom('alert_escalation')
    .select(['because', 'answer_by'])
    .where('alert_id', '=', alert)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .execute()

/** An acknowledgement without a talk is not an answer. */
async function expire({ db, who }: Change, alert: Alert) {
  const { id } = alert
  await db
    .updateTable('alert')
    .set((of) => ({
      acknowledged_at: null,
      acknowledged_by: null,
      talk_at: null,
      converse_by: null,
      asked_at: who.now,
      version: of('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await noteEvent({ db, who }, id, 'expired', { by: null })
}
