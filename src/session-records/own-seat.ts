import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import type { RecordKept } from '../database/schema.ts'
import { keepers } from './keepers.ts'
import { findSeat, type Seat } from './queries.ts'
import { keptOf, whyNotNow } from './rules.ts'

export type Which = { session: string; of: string | null }

/** The place of one who is supervised, for somebody who writes of it; or why not. */
export async function seatToKeep(change: Change, which: Which): Promise<Seat | Refusal> {
  const { seat } = await findSeat(change.view, which)
  if (!seat) return notFound
  const held = await change.db
    .selectFrom('supervisee')
    .select('id')
    .where('id', '=', seat.id)
    .where('id', 'in', change.writable('supervisee', ...keepers))
    .executeTakeFirst()
  if (!held) return notFound
  const says = whyNotNow(seat, change.who.now)
  return says === null ? seat : unfit('', says)
}

/** What is kept of it as things stand, whoever of the two may read the agreement. */
export async function keptNow(change: Change, seat: Seat): Promise<RecordKept> {
  const row = await change.db
    .selectFrom('supervision_agreement')
    .select('keeps')
    .where('employment_id', '=', seat.employment_id)
    .where('type', '=', seat.type)
    .where('status', '=', 'in_force')
    .orderBy('in_force_at', 'desc')
    .executeTakeFirst()
  return keptOf(seat.type, row?.keeps ?? null)
}

/** Of line management the organisation keeps the words; of all else they are the worker's. */
export const sealedFor = (seat: Seat): string =>
  seat.type === 'line' ? seat.organisation_id : seat.person_id
