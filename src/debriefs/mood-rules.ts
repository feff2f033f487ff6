import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'

/** Fewer would be about a person (product.md 4, principle 12). */
export const fewestForMoods = 5

type Held = { state: string; held_on: Day; closed_at: Instant | null }

/**
 * Whether a word can be given now: on its day alone, so that none is added once they may be shown,
 * however the debrief is opened again.
 */
export function isMoodMoment(
  { state, held_on, closed_at: closed }: Held,
  moment: 'in' | 'out',
  { today }: { today: Day },
): boolean {
  if (held_on !== today) return false
  if (state === 'open') return true
  return moment === 'out' && closed !== null && londonDay(closed) === today
}

/**
 * Whether the words may be shown: from the day after, so that nobody can watch a count change as
 * somebody gives theirs. That five or more were given is the policy's to see to.
 */
export const mayShowMoods = (
  { state, held_on }: { state: string; held_on: Day },
  { today }: { today: Day },
): boolean => state === 'closed' && held_on < today
