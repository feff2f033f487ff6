import type { Day } from '../time/types.ts'

/** Fewer would be about a person (product.md 4, principle 12). */
export const fewestForMoods = 5

/**
 * Whether the words may be shown: from the day after, so that nobody can watch a count change as
 * somebody gives theirs. That five or more were given is the policy's to see to.
 */
export const mayShowMoods = (
  { state, held_on }: { state: string; held_on: Day },
  { today }: { today: Day },
): boolean => state === 'closed' && held_on < today
