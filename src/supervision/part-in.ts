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
}

type Session = Pick<FoundSession, 'giver_id' | 'supervisor_id' | 'supervisor_person' | 'people'>

export function partIn(session: Session, seats: readonly SeatRow[], me: string): PartIn {
  const own = seats.find(({ person_id }) => person_id === me) ?? null
  const minds = seats.some(({ person_id }) => person_id !== me)
  const given = session.giver_id !== null || session.supervisor_id !== null
  return {
    own,
    minds,
    gives: session.giver_id === me || session.supervisor_person === me,
    arranges: minds || (own !== null && (!given || Number(session.people) === 1)),
  }
}
