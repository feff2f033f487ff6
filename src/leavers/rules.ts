import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { lastWeeksDays } from '../people/last-weeks.ts'

/** What is to become of one holding: the job it goes to, or why it ends. */
export type Choice = {
  holding: string
  /** The version on the page the choice was made from. */
  version: number
  next: { to: string } | { reason: string }
}

/** Why a last day cannot be, in words beside its field; null when it can (days, London). */
export function lastDayRefused(
  lastDay: Day,
  { fromOn, today }: { fromOn: Day; today: Day },
): string | null {
  if (lastDay < fromOn) return 'Choose a last day that is not before the first.'
  return lastDay > addDays(today, lastWeeksDays)
    ? 'Choose a day in the next four weeks. Until then they can go on holding people.'
    : null
}

/** How many each receiver would hold: what they hold now and what the choices bring. */
export function heldAfter(now: { id: string; held: number }[], choices: readonly string[]) {
  return now.map(({ id, held }) => ({
    id,
    held,
    after: held + choices.filter((to) => to === id).length,
  }))
}
