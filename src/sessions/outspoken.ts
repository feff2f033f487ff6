import { unfit, type Change } from '../access/change.ts'
import type { Seat, SessionRow } from './hold-session.ts'
import { endingNoted } from './note-change.ts'
import { voiceIn } from './voice.ts'

/** Whether somebody else has said how it went, and their word counts over the asker's own. */
export async function isOutspoken(
  change: Change,
  session: SessionRow,
  seats: readonly Seat[],
): Promise<boolean> {
  if (session.status === 'booked') return false
  const isTheirs = seats.every(({ confirmed_by: by }) => by === null || by === 'self')
  if (isTheirs && !(await isEndedByOthers(change, session, seats))) return false
  const people = seats.map((seat) => seat.person_id)
  return !(await isMinded(change, session.id, people))
}

/** Called off or missed, as somebody says who is not one of those supervised there. */
export async function isEndedByOthers(
  change: Change,
  session: SessionRow,
  seats: readonly Seat[],
): Promise<boolean> {
  if (session.status !== 'cancelled' && session.status !== 'missed') return false
  const by = (await endingNoted(change, session.id))?.by_id ?? null
  return by !== null && !seats.some(({ person_id }) => person_id === by)
}

async function isMinded(change: Change, session: string, people: readonly string[]) {
  for (const person of people) {
    const voice = await voiceIn(change, session, [person])
    if (voice !== null && voice !== 'self') return true
  }
  return false
}

export const outspoken = unfit(
  '',
  'Somebody else has said how this session went. Ask them to put it right.',
)
