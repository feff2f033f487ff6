import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import { backUpFor } from './back-up.ts'
import { acknowledgeBy } from './clocks.ts'
import { decideContact, type ContactWish } from './contact-wanted.ts'
import { noteEvent } from './events.ts'
import { saidAlerts, type SaidAlert } from './felt-standing.ts'
import { endSnooze } from './snooze-alert.ts'
import { tellReaders } from './tell-readers.ts'
import type { AlertLevel, Cause } from './types.ts'
import { unanswered } from './unanswered.ts'

const threeWeeks = 21 * 24 * 60

type Asked = {
  checkIn: string
  wish: ContactWish
  from: string | null
  askedNow: boolean
}

/** Hears a wish for contact from a check-in: to the person chosen and a back-up, at once. */
export async function askForContact(change: Change, asked: Asked) {
  const { person, now, today } = change.who
  const since = minutesBefore(now, threeWeeks)
  const alerts = await saidAlerts(change, { person, code: 'CONTACT_WANTED', since })
  const standing = alerts.map((row) => ({
    ...row,
    acknowledged: row.acknowledged_at !== null,
    closedOn: row.closed_at && londonDay(row.closed_at),
  }))
  const decision = decideContact({ ...asked, standing, today })
  if (!decision) return
  if (decision.do === 'raise') return raise(change, decision.cause, asked)
  const alert = alerts.find(({ id }) => id === decision.alertId)!
  if (decision.do === 'take_back') return takeBack(change, alert)
  const values = await told(change, decision.cause, asked)
  if (decision.do === 'reopen') return reopen(change, alert, values)
  return join(change, alert, values)
}

type Told = Awaited<ReturnType<typeof told>>

async function told({ db, who }: Change, cause: Cause, { checkIn, from }: Asked) {
  return {
    level: cause.level,
    value: cause.value,
    check_in_id: checkIn,
    wanted_from: from,
    back_up_id: await backUpFor({ db, who }, from),
    visible_at: who.now,
    acknowledge_by: acknowledgeBy('CONTACT_WANTED', cause.level, who.now),
  }
}

async function raise(change: Change, cause: Cause, asked: Asked) {
  const id = newId()
  const { numInsertedOrUpdatedRows: raised } = await change.db
    .insertInto('alert')
    .values({
      id,
      person_id: change.who.person,
      code: cause.code,
      cause_key: cause.causeKey,
      kind: 'contact',
      raised_at: change.who.now,
      ...(await told(change, cause, asked)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!raised) return
  await noteEvent(change, id, 'raised', { by: change.who.person })
  await tellAsked(change, id, cause.level)
}

/** Whoever is asked hears of each time that they are. */
const tellAsked = (change: Change, id: string, level: AlertLevel) =>
  tellReaders(change, { id, code: 'CONTACT_WANTED', level }, `asked ${change.who.now}`)

/** Somebody else is asked now, or it was dealt with once already: the answer starts afresh. */
async function join(change: Change, alert: SaidAlert, values: Told) {
  const afresh = alert.wanted_from !== values.wanted_from || alert.conversed_at !== null
  await set(change, alert, afresh ? { ...values, ...unanswered(change.who.now) } : values)
  const rises = alert.level !== 'past' && values.level === 'past'
  await noteEvent(change, alert.id, rises ? 'level_rose' : 'joined', { by: change.who.person })
  await endSnooze(change, alert.id, change.who.person)
  if (afresh || rises) await tellAsked(change, alert.id, values.level)
}

async function reopen(change: Change, alert: SaidAlert, values: Told) {
  const open = { state: 'open' as const, closed_at: null, close_reason: null }
  const { now } = change.who
  await set(change, alert, { ...values, ...unanswered(now), ...open, reopened_at: now })
  await noteEvent(change, alert.id, 'reopened', { by: change.who.person })
  await tellAsked(change, alert.id, values.level)
}

async function takeBack(change: Change, alert: SaidAlert) {
  const reason = 'declined_by_worker'
  const closed = { state: 'closed' as const, close_reason: reason, closed_at: change.who.now }
  await set(change, alert, closed)
  await noteEvent(change, alert.id, 'closed', { by: change.who.person })
}

const set = ({ db }: Change, alert: SaidAlert, values: Partial<SaidAlert>) =>
  db
    .updateTable('alert')
    .set({ ...values, version: alert.version + 1 })
    .where('id', '=', alert.id)
    .execute()
