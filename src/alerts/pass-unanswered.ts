import { Act, done, type Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { theClock } from '../load/in-chunks.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { dueUp, isForTheChosen, type Because } from './due-up.ts'
import { endSnoozes } from './end-snoozes.ts'
import { askNext, type Alert } from './escalations.ts'
import { noteEvent } from './events.ts'
import { tellChosenAgain, tellOne } from './tell-readers.ts'

/**
 * Passes up what nobody answered in time (product.md 5.4, clocks), and lets pauses end. Several
 * servers may try, as often as they like: clocks run in days, so each alert has one turn a day.
 */
export async function passUnanswered(parts: Parts): Promise<{ tried: number }> {
  const now = parts.clock.now()
  const today = londonDay(now)
  await endSnoozes(parts, { now, today })
  const late = await unanswered(parts, { now, today })
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

/** Those whose clock has run out and who wait with nobody further up; felt ones have no moment. */
async function unanswered({ store }: Parts, { now, today }: { now: Instant; today: Day }) {
  const rows = await store.read
    .selectFrom('alert as a')
    .select('a.id')
    .where('a.state', '=', 'open')
    .where('a.worker_only', '=', 0)
    .where((of) => of.or([of('a.visible_at', 'is', null), of('a.visible_at', '<=', now)]))
    .where((of) => of.or([of('a.snoozed_until', 'is', null), of('a.snoozed_until', '<=', today)]))
    .where((of) =>
      of.or([
        of.and([of('a.acknowledged_at', 'is', null), of('a.acknowledge_by', '<', today)]),
        of.and([
          of('a.acknowledged_at', 'is not', null),
          of('a.conversed_at', 'is', null),
          of('a.converse_by', '<', today),
        ]),
        of.and([
          of('a.level', '=', 'past'),
          of('a.within_since', 'is', null),
          of('a.planned_at', 'is', null),
          of('a.act_by', '<', today),
        ]),
      ]),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('alert_escalation as x')
            .select('x.id')
            .whereRef('x.alert_id', '=', 'a.id')
            .where('x.taken_at', 'is', null)
            .where('x.ended_at', 'is', null)
            .where('x.answer_by', '>=', today),
        ),
      ),
    )
    .orderBy('a.id')
    .execute()
  return rows.map(({ id }) => id)
}

async function passUp(change: Change, id: string) {
  const alert = await hold(change, id)
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

/** The row is held until the end of the change, so that two servers look one after the other. */
const hold = ({ db }: Change, id: string): Promise<Alert | undefined> =>
  db
    .updateTable('alert')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

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

/** Only the worker learns of it, and is offered to choose somebody else; those asked hear again. */
async function sayNotAnswered(change: Change, alert: Alert, because: Because) {
  const by = because === 'converse' ? alert.converse_by : alert.acknowledge_by
  if (await saidSince(change, alert, 'not_answered', (at) => londonDay(at) > by!)) return
  await noteEvent(change, alert.id, 'not_answered', { by: null })
  await tellWorker(change, alert, 'not answered')
  await tellChosenAgain(change, alert)
}

async function sayNobodyLeft(change: Change, alert: Alert) {
  const since = alert.reopened_at ?? alert.raised_at
  if (await saidSince(change, alert, 'nobody_left', (at) => at >= since)) return
  await noteEvent(change, alert.id, 'nobody_left', { by: null })
  await tellWorker(change, alert, 'nobody left')
}

const tellWorker = async (change: Change, { id, person_id: to }: Alert, what: string) =>
  to === null
    ? undefined
    : tellOne(change, { to, alert: id, about: 'UNANSWERED', cause: `${what} ${change.who.now}` })

async function saidSince(
  { db }: Change,
  { id }: Alert,
  what: 'not_answered' | 'nobody_left',
  counts: (at: Instant) => boolean,
) {
  const rows = await db
    .selectFrom('alert_event')
    .select('at')
    .where('alert_id', '=', id)
    .where('what', '=', what)
    .execute()
  return rows.some(({ at }) => counts(at))
}
