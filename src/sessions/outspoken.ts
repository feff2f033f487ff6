import { unfit, type Change } from '../access/change.ts'
import type { Seat, SessionRow } from './hold-session.ts'
import { voiceIn } from './voice.ts'

/** Whether somebody else has said who came, and their word counts over the asker's own. */
export async function isOutspoken(
  change: Change,
  session: SessionRow,
  seats: readonly Seat[],
): Promise<boolean> {
  if (session.status === 'booked') return false
  if (seats.every((seat) => seat.confirmed_by === null || seat.confirmed_by === 'self'))
    return false
  const people = seats.map((seat) => seat.person_id)
  return !(await isMinded(change, session.id, people))
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
