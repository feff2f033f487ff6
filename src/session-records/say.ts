import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import { typeNames, typeWords } from '../sessions/words.ts'
import type { Seat } from './queries.ts'

/** 'You and Eve Lindqvist': everybody who reads what is kept, and nobody else. */
export function sayReaders(seat: Seat, me: string): string {
  const others = [{ id: seat.person_id, name: seat.worker }, ...seat.readers]
    .filter(({ id }) => id !== me)
    .map(({ name }) => name)
  if (others.length === 0) return 'Only you'
  return [['You', ...others.slice(0, -1)].join(', '), others.at(-1)].join(' and ')
}

/** 'Peer group, Friday 6 November at 10:00', with the other side where there is one. */
export function sayWhich(seat: Seat, now: Instant): string {
  const kind = seat.isMine ? typeWords[seat.type] : typeNames[seat.type]
  const other = seat.isMine ? seat.with : seat.worker
  return `${kind}, ${sayWhen(seat.starts_at, { now })}${other ? `, with ${other}` : ''}.`
}
