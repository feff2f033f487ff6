import {
  done,
  isRefusal,
  unfit,
  type Change,
  type Outcome,
  type Refusal,
} from '../access/change.ts'
import { reassessSupervision } from '../alerts/reassess.ts'
import type { SessionReason, SessionSide } from '../database/tables/supervision.ts'
import type { Instant } from '../time/types.ts'
import type { Why } from './charge-session.ts'
import type { Ending } from './charges.ts'
import { judgeAnew, settleOnContract, updateSeat, updateSession } from './end-session.ts'
import { holdSession, seatsOf, type Asked, type Seat, type SessionRow } from './hold-session.ts'
import { hasLeft, isInSeat, leaveInto } from './leave-session.ts'
import { endingNoted, noteChange } from './note-change.ts'
import { isOutspoken, outspoken } from './outspoken.ts'
import { mayArrange } from './rights.ts'

export type Cancelling = Asked & {
  /** Called off before, or somebody did not come. */
  how: 'cancelled' | 'missed'
  by: SessionSide
  reason: SessionReason
  /** Whether the time was kept free for it; null when nobody says. */
  protectedKept: boolean | null
  /** When it was called off, if that was earlier than now. */
  at?: Instant
}

/**
 * Takes a session out of the diary, inside a running change, or corrects how it ended. Somebody who
 * is only one of a group leaves it, and the others meet.
 */
export async function cancelInto(
  change: Change,
  cancelling: Cancelling,
): Promise<Outcome<{ id: string; left: 'session' | 'seat' }>> {
  if (await isInSeat(change, cancelling.session)) return leaveInto(change, cancelling)
  const session = await holdSession(change, cancelling, ...mayArrange)
  if (isRefusal(session)) return session
  const seats = await seatsOf(change, session.id)
  const refused = await refuse(change, { session, seats, cancelling })
  if (refused) return refused
  const there = seats.filter(({ status }) => status !== 'cancelled')
  const people = there.length || seats.length
  const at = await momentOf(change, session, cancelling)
  const ending = endingOf(cancelling, at)
  const why = await settleOnContract(change, session, { ending, people })
  await end(change, session, { ...cancelling, at })
  for (const seat of there) {
    if (!hasLeft(session, seat)) await updateSeat(change, seat, seatAfter(cancelling, why))
  }
  await judge(change, cancelling, seats)
  return done({ id: session.id, left: 'session' as const })
}

/** What a supervisor or the service calls off is a matter for the team too (product.md 5.4). */
const judge = (change: Change, { by }: Cancelling, seats: readonly Seat[]) =>
  by === 'supervisee'
    ? judgeAnew(change, seats)
    : reassessSupervision(
        change,
        seats.map((seat) => seat.employment_id),
      )

type Judged = { session: SessionRow; seats: readonly Seat[]; cancelling: Cancelling }

async function refuse(change: Change, judged: Judged): Promise<Refusal | null> {
  const { session, seats, cancelling } = judged
  const { now } = change.who
  if (cancelling.how === 'missed' && now < session.starts_at) return notYet
  if (cancelling.at !== undefined && cancelling.at > now) return inFuture
  return (await isOutspoken(change, session, seats)) ? outspoken : null
}

/** Whoever was to give it never charges for not coming. */
function endingOf({ how, by }: Cancelling, at: Instant): Ending {
  if (how === 'missed' && by !== 'supervisor') return { how: 'nobody_came' }
  return { how: 'cancelled', by, at }
}

/** What is put right later was called off when it was: that is what notice goes by. */
async function momentOf(change: Change, { id, status }: SessionRow, { at }: Cancelling) {
  if (at !== undefined || status !== 'cancelled') return at ?? change.who.now
  return (await endingNoted(change, id))?.at ?? change.who.now
}

type Ended = Cancelling & { at: Instant }

async function end(change: Change, session: SessionRow, cancelling: Ended) {
  const { how, by, reason, protectedKept, at } = cancelling
  await updateSession(change, session, {
    status: how,
    ended_by: by,
    reason,
    protected_kept: protectedKept === null ? null : protectedKept ? 1 : 0,
    held_minutes: null,
    sequence: session.sequence + 1,
  })
  const wasAt = session.starts_at
  await noteChange(change, { session: session.id, what: how, by, reason, wasAt, at })
}

const seatAfter = ({ how, by }: Cancelling, why: Why | null) => ({
  status: by === 'supervisee' ? ofTheirs(how, why) : ('cancelled' as const),
  credited_minutes: null,
  confirmed_by: null,
  confirmed_at: null,
})

/** What they called off late is taken from their own hours of a contract. */
function ofTheirs(how: Cancelling['how'], why: Why | null): Seat['status'] {
  if (how === 'missed') return 'could_not'
  return why === 'late' ? 'cancelled_late' : 'cancelled'
}

const notYet = unfit('how', 'This session has not begun. Say that it is called off.')
const inFuture = unfit('at', 'Give the time it was called off, not one to come.')
