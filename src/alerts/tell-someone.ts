import { done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { minutesBefore } from '../time/instants.ts'
import { withdrawBackUp } from './back-up.ts'
import { acknowledgeBy } from './clocks.ts'
import { handBack } from './escalations.ts'
import { noteEvent } from './events.ts'
import { saidAlerts, type SaidAlert } from './felt-standing.ts'
import { backUpAt } from './on-call.ts'
import { whoIsOnCall } from './on-call-queries.ts'
import { unanswered } from './unanswered.ts'

const code = 'HELP_NOW'
const twoWeeks = 14 * 24 * 60

/** Pressing again tells the same people again, at most once in this many minutes. */
const againMinutes = 1

/**
 * The worker needs help and says so, with nothing to type (product.md 5.4, HELP_NOW). The alert and
 * its notices are stored before any page says so. A press while one is open joins it.
 */
export const tellSomeone = (act: Act) =>
  act.change('help.telling', async (change) => {
    const { responder, backUp } = await whoIsOnCall(change.view)
    if (!responder) return unfit('telling', 'Nobody at work can be told just now.')
    const told = toldNow(change, responder.person, backUp?.person ?? null)
    const raised = (await standing(change)) ? null : await raise(change, told)
    if (raised) return done({ id: raised })
    const alert = (await standing(change))!
    await (alert.state === 'closed' ? reopen : pressAgain)(change, alert, told)
    return done({ id: alert.id })
  })

type Told = ReturnType<typeof toldNow>

const toldNow = ({ who: { now } }: Change, responder: string, backUp: string | null) => ({
  wanted_from: responder,
  back_up_id: backUp,
  back_up_at: backUp && backUpAt(now),
  visible_at: now,
  told_at: now,
  acknowledge_by: acknowledgeBy(code, 'urgent', now),
})

/** The one that is open, else the last one closed within two weeks. */
async function standing(change: Change): Promise<SaidAlert | undefined> {
  const { person, now } = change.who
  const alerts = await saidAlerts(change, { person, code, since: minutesBefore(now, twoWeeks) })
  return alerts.find(({ state }) => state === 'open') ?? alerts.at(-1)
}

/** Null when another press was quicker. */
async function raise(change: Change, told: Told): Promise<string | null> {
  const { person, now } = change.who
  const id = newId()
  const [kind, level] = ['contact', 'urgent'] as const
  const { numInsertedOrUpdatedRows: raised } = await change.db
    .insertInto('alert')
    .values({ id, person_id: person, code, cause_key: code, kind, level, raised_at: now, ...told })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!raised) return null
  await noteEvent(change, id, 'raised', { by: person })
  await tellBoth(change, id, told)
  return id
}

async function reopen(change: Change, alert: SaidAlert, told: Told) {
  const { person, now } = change.who
  const open = { state: 'open' as const, closed_at: null, close_reason: null, reopened_at: now }
  const { numUpdatedRows: reopened } = await change.db
    .updateTable('alert')
    .set((of) => ({ ...told, ...unanswered(now), ...open, version: of('version', '+', 1) }))
    .where('id', '=', alert.id)
    .where('state', '=', 'closed')
    .executeTakeFirst()
  if (!reopened) return
  await handBack(change, alert.id)
  await noteEvent(change, alert.id, 'reopened', { by: person })
  await tellBoth(change, alert.id, told)
}

/** Nobody rang yet, or they did and it is needed again: in that case it starts afresh. */
async function pressAgain(change: Change, alert: SaidAlert, told: Told) {
  const { person, now } = change.who
  const waits = alert.acknowledged_at === null && alert.wanted_from === told.wanted_from
  const values = waits ? stillWaiting(alert, told) : { ...told, ...unanswered(now) }
  const { numUpdatedRows: joined } = await change.db
    .updateTable('alert')
    .set((of) => ({ ...values, version: of('version', '+', 1) }))
    .where('id', '=', alert.id)
    .where('state', '=', 'open')
    .where('told_at', '<=', minutesBefore(now, againMinutes))
    .executeTakeFirst()
  if (!joined) return
  await noteEvent(change, alert.id, 'joined', { by: person })
  await withdrawBackUp(change, alert.id)
  await tellBoth(change, alert.id, { ...told, ...values })
}

/** The back-up's time to be told never moves further away because it was pressed again. */
const stillWaiting = (alert: SaidAlert, { told_at, back_up_id, back_up_at }: Told) => ({
  told_at,
  back_up_id,
  back_up_at: back_up_id && (alert.back_up_at ?? back_up_at),
})

async function tellBoth(change: Change, alert: string, told: Told) {
  const { now } = change.who
  const { wanted_from: responder, back_up_id: backUp, back_up_at: turn } = told
  const urgency = 'now' as const
  const notice = { what: code, about: alert, key: `alert ${alert} help ${now}`, urgency }
  await tell(change, [
    { ...notice, to: responder },
    ...(backUp ? [{ ...notice, to: backUp, from: turn }] : []),
  ])
}
