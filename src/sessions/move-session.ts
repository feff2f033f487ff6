import { done, isRefusal, unfit, type Change, type Outcome } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import type { SessionPlace, SessionReason, SessionSide } from '../database/tables/supervision.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { setAside } from './charge-session.ts'
import { hasNotice, termsOn } from './charges.ts'
import { holdContract, type HeldContract } from './contract-ledger.ts'
import { refuseOnContract } from './fit-contract.ts'
import { holdSession, seatsOf, type Asked, type Seat, type SessionRow } from './hold-session.ts'
import { noteChange } from './note-change.ts'
import { mayArrange } from './rights.ts'

export type Move = Asked & {
  startsAt: Instant
  minutes: number
  place: SessionPlace
  /** Whose wish it is. */
  by: SessionSide
  reason: SessionReason
  /** The supervisor said yes to a late move, without a charge. */
  agreed: boolean
}

/** Gives a booked session another time, inside a running change; calendars learn of it. */
export async function moveInto(change: Change, move: Move): Promise<Outcome<{ id: string }>> {
  const session = await holdSession(change, move, ...mayArrange)
  if (isRefusal(session)) return session
  if (session.status !== 'booked') return isOver
  const seats = (await seatsOf(change, session.id)).filter(({ status }) => status === 'booked')
  if (session.contract_id !== null) {
    const contract = await holdContract(change, session.contract_id)
    const refused = await rearrange(change, contract, { session, seats, move })
    if (refused) return refused
  }
  await update(change, session, move)
  for (const seat of seats) await reassess(change, seat.employment_id)
  return done({ id: session.id })
}

type Rearranged = { session: SessionRow; seats: readonly Seat[]; move: Move }

async function rearrange(
  change: Change,
  contract: HeldContract,
  { session, seats, move }: Rearranged,
) {
  const was = { startsAt: session.starts_at, minutes: session.minutes }
  const terms = termsOn(contract.terms, londonDay(was.startsAt))
  const isLate = move.by !== 'supervisor' && !hasNotice(was, change.who.now, terms)
  if (isLate && !move.agreed && move.startsAt !== was.startsAt) return late(terms.noticeHours)
  const booked = { session: session.id, startsAt: move.startsAt, minutes: move.minutes }
  const employments = seats.map((seat) => seat.employment_id)
  const refused = await refuseOnContract(change, contract, { ...booked, employments })
  if (refused) return refused
  await setAside(change, contract, { ...booked, people: seats.length })
  return null
}

async function update(change: Change, session: SessionRow, move: Move) {
  const { startsAt, minutes, place } = move
  await change.db
    .updateTable('supervision_session')
    .set({
      starts_at: startsAt,
      minutes,
      place,
      sequence: session.sequence + 1,
      changed_at: change.who.now,
      version: session.version + 1,
    })
    .where('id', '=', session.id)
    .execute()
  if (startsAt === session.starts_at) return
  const { by, reason } = move
  const times = { wasAt: session.starts_at, nowAt: startsAt }
  await noteChange(change, { session: session.id, what: 'moved', by, reason, ...times })
}

const isOver = unfit('', 'This session is no longer in the diary, so it cannot be moved.')
const late = (hours: number) =>
  unfit(
    'agreed',
    `This is less than ${hours} hours before. Ask the supervisor first, then tick this box. Or call it off and book another.`,
  )
