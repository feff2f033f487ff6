import { done, isRefusal, unfit, type Change, type Outcome } from '../access/change.ts'
import { holdContract } from './contract-ledger.ts'
import { judgeAnew, setAsideAgain, updateSeat, updateSession } from './end-session.ts'
import { refuseOnContract } from './fit-contract.ts'
import { holdSession, seatsOf, type Asked, type Seat, type SessionRow } from './hold-session.ts'
import { hasLeft } from './leave-session.ts'
import { isOutspoken, outspoken } from './outspoken.ts'
import { mayArrange } from './rights.ts'

/** The way back from a session called off or held by mistake: it is in the diary again. */
export async function reopenInto(change: Change, asked: Asked): Promise<Outcome<{ id: string }>> {
  const session = await holdSession(change, asked, ...mayArrange)
  if (isRefusal(session)) return session
  if (session.status === 'booked') return done({ id: session.id })
  const seats = await seatsOf(change, session.id)
  if (await isOutspoken(change, session, seats)) return outspoken
  const { coming, late } = comingAgain(session, seats)
  if (coming.length === 0) return nobody
  const employments = coming.map((seat) => seat.employment_id)
  const refused = await refuseAgain(change, session, employments)
  if (refused) return refused
  await setAsideAgain(change, session, coming.length + late)
  await updateSession(change, session, { ...open, sequence: session.sequence + 1 })
  for (const seat of coming) await updateSeat(change, seat, unsaid)
  await judgeAnew(change, coming)
  return done({ id: session.id })
}

/** Whoever had left before stays away; who left late still takes a share of it. */
function comingAgain(session: SessionRow, seats: readonly Seat[]) {
  const left = seats.filter((seat) => hasLeft(session, seat))
  const stayed = seats.filter((seat) => !left.includes(seat))
  return {
    coming: stayed.filter(({ status }) => session.status !== 'held' || status !== 'cancelled'),
    late: left.filter(({ status }) => status === 'cancelled_late').length,
  }
}

async function refuseAgain(change: Change, session: SessionRow, employments: string[]) {
  if (session.contract_id === null) return null
  const contract = await holdContract(change, session.contract_id)
  const { id, starts_at: startsAt, minutes } = session
  const refused = await refuseOnContract(change, contract, {
    session: id,
    startsAt,
    minutes,
    employments,
  })
  return refused ? noRoom : null
}

const open = {
  status: 'booked',
  ended_by: null,
  reason: null,
  protected_kept: null,
  held_minutes: null,
} as const
const unsaid = {
  status: 'booked',
  credited_minutes: null,
  confirmed_by: null,
  confirmed_at: null,
} as const
const nobody = unfit('', 'Everybody had left this session. Book another one.')
const noRoom = unfit('', 'The contract has no room for this session any more. Book another one.')
