import type { Change } from '../access/change.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { Because } from './due-up.ts'
import type { Alert } from './escalations.ts'
import { noteEvent } from './events.ts'
import { tellChosenAgain, tellOne } from './tell-readers.ts'

/** Only the worker learns of it, and is offered to choose somebody else; those asked hear again. */
export async function sayNotAnswered(change: Change, alert: Alert, because: Because) {
  const by = because === 'converse' ? alert.converse_by : alert.acknowledge_by
  if (await saidSince(change, alert, 'not_answered', (at) => londonDay(at) > by!)) return
  await noteEvent(change, alert.id, 'not_answered', { by: null })
  await tellWorker(change, alert, 'not answered')
  await tellChosenAgain(change, alert)
}

export async function sayNobodyLeft(change: Change, alert: Alert) {
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
