import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import type { Ending } from './charges.ts'
import type { Seat, SessionRow } from './hold-session.ts'
import type { Voice } from './rights.ts'

/** What may be said of one person: nothing of how it went. */
export const sayings = ['came', 'could_not', 'cancelled_late'] as const
export type Said = (typeof sayings)[number]

/** How long a session was, and who came to it, by person; and as what that is said. */
export type Word = { minutes: number; said: Readonly<Record<string, Said>>; by: Voice }

/** One's own word does not count over what somebody else has said. */
export const isOutranked = (seat: Seat, { said, by }: Word): boolean =>
  by === 'self' &&
  said[seat.person_id] !== undefined &&
  said[seat.person_id] !== seat.status &&
  isSaidByOthers(seat)

const isSaidByOthers = ({ confirmed_by }: Seat) => confirmed_by !== null && confirmed_by !== 'self'

/** A seat once something was said of it; the same row when nothing was. */
export function afterWord(seat: Seat, { said, by }: Word, now: Instant): Seat {
  const status = said[seat.person_id]
  if (status === undefined || (by === 'self' && isSaidByOthers(seat))) return seat
  return { ...seat, status, confirmed_by: by, confirmed_at: now }
}

/** What becomes of a session, and of its charge; `booked` is still to be held, null is as it was. */
export type SessionAfter = {
  columns: Pick<SessionRow, 'status' | 'ended_by' | 'reason' | 'protected_kept' | 'held_minutes'>
  ending: Ending | 'booked' | null
  people: number
}

/** Whoever came, or of whom nobody has said anything yet: those a group's time is shared by. */
export const present = (seats: readonly Seat[]): Seat[] =>
  seats.filter(({ status }) => status === 'came' || status === 'booked')

/** Held once one person came; missed when nobody did; otherwise still to be said. */
export function sessionAfter(
  session: SessionRow,
  seats: readonly Seat[],
  word: Word,
): SessionAfter {
  if (seats.some(({ status }) => status === 'came')) return heldAfter(session, seats, word)
  const { status, ended_by, reason, protected_kept } = session
  const there = seats.filter((seat) => seat.status !== 'cancelled')
  if (status === 'cancelled' || status === 'missed') {
    const columns = { status, ended_by, reason, protected_kept, held_minutes: null }
    return { columns, ending: null, people: there.length }
  }
  if (there.some((seat) => seat.status === 'booked')) {
    return { columns: { ...open, status: 'booked' }, ending: 'booked', people: there.length }
  }
  return nobodyAfter(session, there)
}

const open = { ended_by: null, reason: null, protected_kept: null, held_minutes: null }

function heldAfter(session: SessionRow, seats: readonly Seat[], word: Word): SessionAfter {
  const keeps = word.by === 'self' && seats.some(isSaidByOthers)
  const minutes = (keeps ? session.held_minutes : null) ?? word.minutes
  return {
    columns: { ...open, status: 'held', held_minutes: minutes },
    ending: { how: 'held', minutes },
    people: present(seats).length,
  }
}

/** Late is late, also where a contract asks for no notice at all. */
function nobodyAfter(session: SessionRow, there: readonly Seat[]): SessionAfter {
  const late = there.every(({ status }) => status === 'cancelled_late')
  const ended = { ...open, ended_by: 'supervisee' as const, reason: 'other' as const }
  return {
    columns: { ...ended, status: late ? 'cancelled' : 'missed' },
    ending: late
      ? { how: 'cancelled', by: 'supervisee', at: minutesAfter(session.starts_at, 1) }
      : { how: 'nobody_came' },
    people: there.length,
  }
}
