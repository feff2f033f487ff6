import type { Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { setAside, settle, type Why } from './charge-session.ts'
import type { Ending } from './charges.ts'
import { holdContract } from './contract-ledger.ts'
import type { Seat, SessionRow } from './hold-session.ts'

type Columns = Partial<
  Pick<
    SessionRow,
    'status' | 'ended_by' | 'reason' | 'protected_kept' | 'held_minutes' | 'sequence'
  >
>

/** What a session paid from a contract cost in the end, and why; any other costs nothing. */
export async function settleOnContract(
  change: Change,
  session: SessionRow,
  { ending, people }: { ending: Ending; people: number },
): Promise<Why | null> {
  if (session.contract_id === null) return null
  const contract = await holdContract(change, session.contract_id)
  const booked = { session: session.id, startsAt: session.starts_at, minutes: session.minutes }
  return settle(change, contract, { ...booked, people, ending })
}

/** The same for one that is still to be held after all. */
export async function setAsideAgain(change: Change, session: SessionRow, people: number) {
  if (session.contract_id === null) return
  const contract = await holdContract(change, session.contract_id)
  const { id, starts_at: startsAt, minutes } = session
  await setAside(change, contract, { session: id, startsAt, minutes, people })
}

/** A held session in its next version. */
export async function updateSession(change: Change, session: SessionRow, columns: Columns) {
  await change.db
    .updateTable('supervision_session')
    .set({ ...columns, changed_at: change.who.now, version: session.version + 1 })
    .where('id', '=', session.id)
    .execute()
}

type SeatColumns = Partial<
  Pick<Seat, 'status' | 'credited_minutes' | 'confirmed_by' | 'confirmed_at'>
>

export async function updateSeat({ db }: Change, seat: Seat, columns: SeatColumns) {
  await db
    .updateTable('supervisee')
    .set({ ...columns, version: seat.version + 1 })
    .where('id', '=', seat.id)
    .execute()
}

export async function judgeAnew(change: Change, seats: readonly Seat[]) {
  for (const seat of seats) await reassess(change, seat.employment_id)
}
