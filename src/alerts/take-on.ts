import { done, unfit, type Act, type Change } from '../access/change.ts'
import { waitsWith } from '../access/escalation-relations.ts'
import { acknowledgeBy, actBy } from './clocks.ts'
import { askNext, stopAsking, type Alert } from './escalations.ts'
import { noteEvent } from './events.ts'
import { openAlert } from './hold-alert.ts'
import { whyNot } from './rights.ts'
import type { AlertCode, AlertLevel } from './types.ts'

/** The next person up takes it on: from now it is theirs to read and answer, by clocks of its own. */
export const takeOn = (act: Act, alert: string) =>
  act.change('alert.taking_on', async (change) => {
    const row = await openAlert(change, alert, waitsWith)
    if (!row) return whyNot(change, alert)
    const asked = await mine(change, alert, { taken_at: change.who.now })
    if (!asked) return whyNot(change, alert)
    await stopAsking(change, alert)
    await change.db
      .updateTable('alert')
      .set((of) => ({ ...clocksAfresh(row, change), version: of('version', '+', 1) }))
      .where('id', '=', alert)
      .execute()
    await noteEvent(change, alert, 'taken_on', { by: change.who.person })
    return done({ id: alert })
  })

/** Or passes it on: somebody else is asked at once. */
export const passOn = (act: Act, alert: string) =>
  act.change('alert.passing_on', async (change) => {
    const { now, person } = change.who
    const row = await openAlert(change, alert, waitsWith)
    const asked = row && (await mine(change, alert, { ended_at: now }))
    if (!row || !asked) return whyNot(change, alert)
    await noteEvent(change, alert, 'passed_on', { by: person })
    const next = await askNext(change, row, asked.because)
    if (next !== null) return done({ id: alert })
    return unfit(
      'passing',
      'Nobody else is left to ask. Please take it on, or speak to their lead.',
    )
  })

async function mine(
  { db, who }: Change,
  alert: string,
  set: { taken_at: string } | { ended_at: string },
) {
  return db
    .updateTable('alert_escalation')
    .set(set)
    .where('alert_id', '=', alert)
    .where('to_id', '=', who.person)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('because')
    .executeTakeFirst()
}

/** The talk is had or not: the clock that ran out starts again. */
const clocksAfresh = (row: Alert, { who }: Change) =>
  row.conversed_at === null
    ? { acknowledge_by: acknowledgeBy(row.code as AlertCode, row.level as AlertLevel, who.now) }
    : { act_by: actBy(who.today) }
