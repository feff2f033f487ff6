import { changedSince, done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { awayDays } from './away.ts'
import { acknowledgeBy, actBy, converseBy } from './clocks.ts'
import { stopAsking, type Alert } from './escalations.ts'
import { noteEvent } from './events.ts'
import type { SnoozeInput } from './form.ts'
import { openAlert } from './hold-alert.ts'
import { employerOf, sealedUnder } from './owner.ts'
import { answers, isTheirs, whyNot } from './rights.ts'
import { isTheirsToPutOff, maySnooze, notTheirsNow, whyNotUntil } from './snooze-rules.ts'
import type { AlertCode, AlertLevel } from './types.ts'

type Snoozing = SnoozeInput & { version: number }

/** Puts an alert off until a day, with a reason that both sides read (product.md 5.4). */
export const snoozeAlert = (act: Act, alert: string, input: Snoozing) =>
  act.change('alert.snooze', async (change) => {
    const row = await openAlert(change, alert, isTheirs, answers)
    if (!row) return whyNot(change, alert)
    if (row.version !== input.version) return changedSince
    if (!maySnooze(row)) return unfit('until_on', 'This one cannot wait, so it is not put off.')
    if (!(await isTheirsNow(change, row))) return unfit('until_on', notTheirsNow)
    const unfitDay = whyNotUntil(input.until_on, change.who.today)
    if (unfitDay !== null) return unfit('until_on', unfitDay)
    if (!(await putOff(change, row, input.until_on))) return changedSince
    await keepReason(change, row, input)
    await stopAsking(change, alert)
    await noteEvent(change, alert, 'snoozed', { by: change.who.person })
    return done({ id: alert })
  })

/** Takes it up again before its day. */
export const takeUpAgain = (act: Act, alert: string, version: number) =>
  act.change('alert.snooze_ending', async (change) => {
    const row = await openAlert(change, alert, isTheirs, answers)
    if (!row) return whyNot(change, alert)
    if (row.version !== version || row.snoozed_until === null) return changedSince
    await endSnooze(change, alert, change.who.person)
    return done({ id: alert })
  })

/** Whoever owes an answer gives one first: a pause is not a way round whoever is asked next. */
async function isTheirsNow({ db, who }: Change, { id, person_id, acknowledged_at }: Alert) {
  const asked = await db
    .selectFrom('alert_escalation')
    .select(['to_id', 'taken_at', 'ended_at'])
    .where('alert_id', '=', id)
    .execute()
  return isTheirsToPutOff({
    mine: person_id === who.person,
    acknowledged: acknowledged_at !== null,
    above: asked.some((each) => each.taken_at === null && each.ended_at === null),
    took: asked.some((each) => each.to_id === who.person && each.taken_at !== null),
  })
}

async function putOff({ db }: Change, row: Alert, until: string) {
  const { numUpdatedRows: kept } = await db
    .updateTable('alert')
    .set({ snoozed_until: until, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('state', '=', 'open')
    .where('version', '=', row.version)
    .executeTakeFirst()
  return kept > 0n
}

async function keepReason(change: Change, row: Alert, { until_on, why }: Snoozing) {
  const { now, person } = change.who
  await closeRows(change, row.id)
  const id = newId()
  const words = await change.sealer(sealedUnder(row))
  await change.db
    .insertInto('alert_snooze')
    .values({
      id,
      alert_id: row.id,
      organisation_id: await employerOf(change, row),
      by_id: person,
      at: now,
      until_on,
      reason: words.seal('alert_snooze', 'reason', id, why),
    })
    .execute()
}

const closeRows = ({ db, who }: Change, alert: string) =>
  db
    .updateTable('alert_snooze')
    .set({ ended_at: who.now })
    .where('alert_id', '=', alert)
    .where('ended_at', 'is', null)
    .execute()

/** Its clock starts again today. `by` is null when its day came, or when there is more to it. */
export async function endSnooze(change: Change, alert: string, by: string | null) {
  const row = await change.db
    .selectFrom('alert')
    .selectAll()
    .where('id', '=', alert)
    .where('state', '=', 'open')
    .where('snoozed_until', 'is not', null)
    .executeTakeFirst()
  if (!row) return
  await change.db
    .updateTable('alert')
    .set({ snoozed_until: null, version: row.version + 1, ...(await clocksFromToday(change, row)) })
    .where('id', '=', alert)
    .execute()
  await closeRows(change, alert)
  await noteEvent(change, alert, 'snooze_ended', { by })
}

/** The clock that was running when it was put off; what owed no answer owes none now. */
async function clocksFromToday(change: Change, row: Alert) {
  const { now, today } = change.who
  if (row.acknowledge_by === null) return {}
  const isAway = await awayDays(change, row)
  if (row.acknowledged_at === null) {
    const seen = row.visible_at !== null && row.visible_at > now ? row.visible_at : now
    const [code, level] = [row.code as AlertCode, row.level as AlertLevel]
    return { asked_at: now, acknowledge_by: acknowledgeBy(code, level, seen, isAway) }
  }
  if (row.conversed_at === null) return { converse_by: converseBy(today, isAway) }
  return row.act_by === null || row.planned_at !== null ? {} : { act_by: actBy(today, isAway) }
}
