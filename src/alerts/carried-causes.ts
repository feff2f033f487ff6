import type { CarriedFacts } from '../load/types.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { weekendsSince } from './carried.ts'
import { causeFor } from './cause.ts'
import { isHeld } from './left-open.ts'
import type { Cause } from './types.ts'

/** Weekends through which something may have one name only (product.md 5.4, CARRIED_ALONE). */
const weekendsAlone = 2

/** What somebody brought has had one name only over two weekends running. */
export const carriedCauses = (carried: CarriedFacts[], { today }: { today: Day }): Cause[] =>
  carried
    .filter(({ broughtAt }) => weekendsSince(londonDay(broughtAt), { today }) >= weekendsAlone)
    .map(({ id }) =>
      causeFor('CARRIED_ALONE', {
        causeKey: `CARRIED_ALONE:${id}`,
        level: 'past',
        value: 1,
        counted: [id],
      }),
    )

export type HeldOrNot = { id: string; state: 'open' | 'closed' | 'not_held'; held_on: Day }

/**
 * The last two weekly debriefs of a team were not held (product.md 5.4, DEBRIEF_MISSED). `last`
 * begins with the latest; those that fell on a holiday are left out and count neither way.
 */
export function missedCauses(last: HeldOrNot[], { today }: { today: Day }): Cause[] {
  const two = last.slice(0, 2)
  if (two.length < 2 || two.some((it) => isHeld(it, { today }))) return []
  return [causeFor('DEBRIEF_MISSED', { value: two.length, counted: two.map(({ id }) => id) })]
}
