import type { RecordKept, SessionType } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

/**
 * What is kept of a session: as the agreement in force says; where there is none, everything of
 * line management and only the actions of all else (product.md 5.7).
 */
export const keptOf = (type: SessionType, agreed: RecordKept | null): RecordKept =>
  agreed ?? (type === 'line' ? 'full' : 'actions')

type Standing = { status: 'booked' | 'held' | 'cancelled' | 'missed'; starts_at: Instant }

/** Why nothing is written of a session now, in words; null when it can be. */
export function whyNotNow({ status, starts_at: start }: Standing, now: Instant): string | null {
  if (status === 'cancelled') return 'This session was called off. There is nothing to keep of it.'
  if (status === 'missed') return 'This session was missed. There is nothing to keep of it.'
  return start > now ? 'You can write here once the session has begun.' : null
}

type Reader = { viewer_id: string; kind: string }
type Given = { type: SessionType; giver_id: string | null; supervisor_person: string | null }

export const givesIt = (seat: Given, person: string): boolean =>
  [seat.giver_id, seat.supervisor_person].includes(person)

/** Whether a bond lets its holder read what is kept of this session (product.md 6, notes). */
export const readsAlong = (seat: Given, { viewer_id, kind }: Reader): boolean =>
  kind === 'line'
    ? seat.type === 'line'
    : ['external', 'clinical'].includes(kind) && givesIt(seat, viewer_id)
