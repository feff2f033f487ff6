import type { FoundSession, SeatRow } from './queries.ts'

/** What the reader is to a session, as far as the seats they see say so. */
export type PartIn = {
  /** Their own seat, when they are supervised there. */
  own: SeatRow | null
  gives: boolean
  /** They lead, manage or supervise somebody there. */
  minds: boolean
  /** May move it or call it off for everybody. In a group somebody gives, one alone may only leave. */
  arranges: boolean
  /** How many besides them, or in all when they are not supervised there. */
  others: number
}

type Session = Pick<
  FoundSession,
  'giver_id' | 'supervisor_id' | 'supervisor_person' | 'people' | 'status'
>

export function partIn(session: Session, seats: readonly SeatRow[], me: string): PartIn {
  const own = seats.find(({ person_id }) => person_id === me) ?? null
  const minds = seats.some(({ person_id }) => person_id !== me)
  const given = session.giver_id !== null || session.supervisor_id !== null
  const isOff = session.status === 'cancelled' || session.status === 'missed'
  const others = Number(session.people) - (own && (isOff || own.status !== 'cancelled') ? 1 : 0)
  return {
    own,
    others,
    minds,
    gives: session.giver_id === me || session.supervisor_person === me,
    arranges: minds || (own !== null && (!given || others === 0)),
  }
}
