import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { FeltSharing } from '../database/schema.ts'
import { acknowledgeBy } from './clocks.ts'
import { tellChosen } from './tell-readers.ts'
import type { AlertLevel } from './types.ts'

type Chosen = { checkIn: string; sharing: FeltSharing; with: string | null }
type Wanted = { what: 'check_in' | 'felt_alert'; record: string; to: string | null }

/**
 * Makes what others see of a worker's felt load exactly what the worker chose for this week:
 * nothing, the fact of an alert, or the words as well. What is taken back is over at once.
 */
export async function shareFelt(change: Change, { checkIn, sharing, with: to }: Chosen) {
  const words = sharing === 'words' ? to : null
  await setShare(change, { what: 'check_in', record: checkIn, to: words })
  const alert = await change.db
    .selectFrom('alert')
    .select(['id', 'level', 'acknowledge_by'])
    .where('person_id', '=', change.who.person)
    .where('kind', '=', 'felt')
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (!alert) return
  const reader = sharing === 'only_me' ? null : to
  await setShare(change, { what: 'felt_alert', record: alert.id, to: reader })
  if (reader !== null) await tellChosen(change, alert.id, reader)
  // A clock runs on somebody's answer; while only the worker knows, nobody owes one.
  const due = acknowledgeBy('FELT_HEAVY', alert.level as AlertLevel, change.who.now)
  await change.db
    .updateTable('alert')
    .set({ acknowledge_by: reader === null ? null : (alert.acknowledge_by ?? due) })
    .where('id', '=', alert.id)
    .execute()
}

/** Takes back everything the worker shares just now, whatever it is. */
export async function takeBackFelt({ db, who }: Change) {
  await db
    .updateTable('share')
    .set({ revoked_at: who.now })
    .where('owner_id', '=', who.person)
    .where('revoked_at', 'is', null)
    .execute()
  await db
    .updateTable('alert')
    .set({ acknowledge_by: null })
    .where('person_id', '=', who.person)
    .where('kind', '=', 'felt')
    .where('state', '=', 'open')
    .execute()
}

async function setShare({ db, who }: Change, { what, record, to }: Wanted) {
  const live = await db
    .selectFrom('share')
    .select(['id', 'to_id'])
    .where('what', '=', what)
    .where('record_id', '=', record)
    .where('owner_id', '=', who.person)
    .where('revoked_at', 'is', null)
    .execute()
  const over = live.filter((share) => share.to_id !== to).map((share) => share.id)
  if (over.length > 0) {
    await db.updateTable('share').set({ revoked_at: who.now }).where('id', 'in', over).execute()
  }
  if (to === null || live.some((share) => share.to_id === to)) return
  const share = { what, record_id: record, owner_id: who.person, to_id: to, from_at: who.now }
  await db
    .insertInto('share')
    .values({ id: newId(), ...share })
    .execute()
}
