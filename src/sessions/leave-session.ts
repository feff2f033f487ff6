import { done, isRefusal, unfit, type Change, type Outcome } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { throughPeople } from '../access/session-relations.ts'
import { londonDay } from '../time/london.ts'
import { hasNotice, termsOn } from './charges.ts'
import { holdContract } from './contract-ledger.ts'
import { judgeAnew, setAsideAgain, updateSeat, updateSession } from './end-session.ts'
import { holdSession, seatsOf, type Asked, type Seat, type SessionRow } from './hold-session.ts'
import { mayArrange } from './rights.ts'

const ofOwn = throughPeople('id', own)

/**
 * Left a group of their own will, before it met: what becomes of the session later is no longer
 * theirs. Whoever says so only afterwards may still have been meant to come.
 */
export const hasLeft = (session: SessionRow, seat: Seat): boolean =>
  seat.confirmed_by === 'self' &&
  (seat.status === 'cancelled' ||
    (seat.status === 'cancelled_late' && seat.confirmed_at! < session.starts_at))

/** Whether the asker is one of a group and may not call it off for the others. */
export async function isInSeat(change: Change, session: string): Promise<boolean> {
  const row = await change.db
    .selectFrom('supervision_session')
    .select('id')
    .where('id', '=', session)
    .where('id', 'in', change.writable('supervision_session', ofOwn))
    .where('id', 'not in', change.writable('supervision_session', ...mayArrange))
    .executeTakeFirst()
  return row !== undefined
}

/** One of a group cannot come; the others still meet. Late is said so when a contract asks notice. */
export async function leaveInto(
  change: Change,
  asked: Asked,
): Promise<Outcome<{ id: string; left: 'session' | 'seat' }>> {
  const session = await holdSession(change, asked, ofOwn)
  if (isRefusal(session)) return session
  if (session.status !== 'booked') return isOver
  const seats = await seatsOf(change, session.id)
  const seat = seats.find(({ person_id }) => person_id === change.who.person)!
  if (seat.status !== 'booked') return isSaid
  const status = (await isLate(change, session)) ? 'cancelled_late' : 'cancelled'
  await updateSeat(change, seat, { status, confirmed_by: 'self', confirmed_at: change.who.now })
  const others = seats.filter((it) => it !== seat && it.status !== 'cancelled').length
  await setAsideAgain(change, session, others + (status === 'cancelled' ? 0 : 1))
  await updateSession(change, session, { sequence: session.sequence + 1 })
  await judgeAnew(change, [seat])
  return done({ id: session.id, left: 'seat' as const })
}

async function isLate(change: Change, session: SessionRow) {
  if (session.contract_id === null) return false
  const { terms } = await holdContract(change, session.contract_id)
  const booked = { startsAt: session.starts_at, minutes: session.minutes }
  return !hasNotice(booked, change.who.now, termsOn(terms, londonDay(session.starts_at)))
}

const isSaid = unfit('', 'It is said already whether you come. Ask whoever gives it to change it.')
const isOver = unfit('', 'This session is over. Say below whether you came.')
