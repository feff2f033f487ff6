import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { addWorkingDays } from '../time/working-days.ts'

type Begun = { state: string; held_on: Day }

/**
 * Begun, not closed, and the working day after its own is over, until which it can be finished
 * (product.md 5.6): it was not held.
 */
export const isLeftOpen = ({ state, held_on }: Begun, { today }: { today: Day }): boolean =>
  state === 'open' && addWorkingDays(held_on, 1) < today

/** Held, or under way in its time. */
export const isHeld = (debrief: Begun, now: { today: Day }): boolean =>
  debrief.state !== 'not_held' && !isLeftOpen(debrief, now)

/** The latest day of a debrief that is left open by today. */
export function lastLeftOpen(today: Day): Day {
  let day = addDays(today, -2)
  while (!isLeftOpen({ state: 'open', held_on: day }, { today })) day = addDays(day, -1)
  return day
}
