import { changedSince, done, unfit, type Act, type Change } from '../access/change.ts'
import type { Selectable } from 'kysely'
import type { Database } from '../database/schema.ts'
import { backUpStaysOut } from './back-up.ts'
import { stopAsking } from './escalations.ts'
import { noteEvent } from './events.ts'
import type { SettlementInput } from './form.ts'
import { openAlert } from './hold-alert.ts'
import { isStretched } from './is-stretched.ts'
import { anotherAnswers } from './who-answers.ts'
import { mayPropose, type OfferedReason } from './offered-reasons.ts'
import { answers, isTheirs, whyNot } from './rights.ts'
import { tellOtherSide } from './tell-readers.ts'
import type { AlertCode } from './types.ts'

type Row = Selectable<Database['alert']>
type Settling = SettlementInput & { version: number }

/**
 * Either side proposes and the other confirms with the same words (product.md 5.4). It takes the
 * worker and one person who answers: two leads alone settle nothing. What is about a team takes
 * two who answer, or the only one there is.
 */
export const settleAlert = (act: Act, alert: string, { reason, version }: Settling) =>
  act.change('alert.settlement', async (change) => {
    const row = await openAlert(change, alert, isTheirs, answers)
    if (!row) return whyNot(change, alert)
    if (row.version !== version) return changedSince
    const byWorker = row.person_id === change.who.person
    if (row.settlement_by !== null && row.settlement_by !== change.who.person) {
      return confirm(change, row, { reason, byWorker })
    }
    if (!mayPropose(row.code as AlertCode, reason, byWorker)) {
      return unfit('reason', 'Choose one of the reasons on this page.')
    }
    if (reason === 'stretch_agreed' && !(await isStretched(change, row))) {
      return unfit('reason', 'Record the stretch first, with the day it ends. Then choose this.')
    }
    if (byWorker && !(await isShared(change, row))) return settle(change, row, reason)
    if (row.kind === 'team' && !(await anotherAnswers(change, row))) {
      return settleAlone(change, row, reason)
    }
    return propose(change, row, reason)
  })

function confirm(
  change: Change,
  row: Row,
  { reason, byWorker }: { reason: OfferedReason; byWorker: boolean },
) {
  const proposedByWorker = row.settlement_by === row.person_id
  const sameSide = row.kind !== 'team' && proposedByWorker === byWorker
  if (sameSide || row.settlement_reason !== reason) return changedSince
  return settle(change, row, reason)
}

async function propose(change: Change, row: Row, reason: OfferedReason) {
  const { now, person } = change.who
  const rang = row.kind === 'contact' && person !== row.person_id
  const kept = await update(change, row, {
    settlement_reason: reason,
    settlement_by: person,
    settlement_at: now,
    ...(rang ? answeredByRinging(row, change) : {}),
  })
  if (!kept) return changedSince
  await tellOtherSide(change, row)
  if (rang) await stopAsking(change, row.id)
  await noteEvent(change, row.id, 'settlement_proposed', { by: person })
  return done({ id: row.id, settled: false })
}

/** Ringing somebody is more than saying when: it stops both clocks. */
const answeredByRinging = (row: Row, { who }: Change) => ({
  acknowledged_at: row.acknowledged_at ?? who.now,
  acknowledged_by: row.acknowledged_by ?? who.person,
  conversed_at: row.conversed_at ?? who.now,
  ...backUpStaysOut(row, who.now),
})

async function settle(change: Change, row: Row, reason: OfferedReason) {
  const { now, person } = change.who
  const closed = { state: 'closed' as const, close_reason: reason, closed_at: now }
  if (!(await update(change, row, closed))) return changedSince
  await stopAsking(change, row.id)
  await noteEvent(change, row.id, 'settled', { by: person })
  return done({ id: row.id, settled: true })
}

/** Nobody else can confirm it, so what was agreed has to stand there in words. */
const settleAlone = (change: Change, row: Row, reason: OfferedReason) =>
  row.conversed_at === null
    ? unfit('reason', 'First say when you talk, and write down what you agreed.')
    : settle(change, row, reason)

async function update(change: Change, row: Row, set: Partial<Row>) {
  const { numUpdatedRows: kept } = await change.db
    .updateTable('alert')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('state', '=', 'open')
    .where('version', '=', row.version)
    .executeTakeFirst()
  return kept > 0n
}

/** Whether anyone stands on the other side; what only the worker knows, they settle alone. */
async function isShared({ db, who }: Change, row: Row) {
  if (row.kind === 'work') return row.worker_only === 0
  if (row.kind === 'contact') return true
  const share = await db
    .selectFrom('share')
    .select('id')
    .where('what', '=', 'felt_alert')
    .where('record_id', '=', row.id)
    .where('from_at', '<=', who.now)
    .where((of) => of.or([of('revoked_at', 'is', null), of('revoked_at', '>', who.now)]))
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', who.now)]))
    .executeTakeFirst()
  return share !== undefined
}
