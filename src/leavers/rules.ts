import { addDays } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { Day } from '../time/types.ts'
import { lastWeeksDays } from '../people/last-weeks.ts'

/** What is to become of one holding: the job it goes to, or why it ends. */
export type Choice = {
  holding: string
  /** The version on the page the choice was made from. */
  version: number
  next: { to: string } | { reason: string }
}

/** A job's first day, the last one already kept, and today (days, London). */
type Days = { fromOn: Day; untilOn: Day | null; today: Day }

/** Why a last day cannot be, in words beside its field; null when it can (days, London). */
export function lastDayRefused(lastDay: Day, { fromOn, untilOn, today }: Days): string | null {
  if (lastDay < fromOn) return 'Choose a last day that is not before the first.'
  if (untilOn !== null && lastDay > untilOn) return tooLong(untilOn)
  return lastDay > addDays(today, lastWeeksDays)
    ? 'Choose a day in the next four weeks. Until then they can go on holding people.'
    : null
}

const tooLong = (untilOn: Day) =>
  `This job ends on ${sayShortDay(untilOn)}. Choose that day or an earlier one.`

/** The last day a job will have: one that is over keeps its own (product.md 6, who sees what). */
export const lastDayKept = (lastDay: Day, { untilOn, today }: Days): Day =>
  untilOn !== null && untilOn < today ? untilOn : lastDay

/** The last day a form begins with: the one kept, where it may be chosen; else today. */
export const lastDayOffered = ({ fromOn, untilOn, today }: Days): Day =>
  untilOn !== null && lastDayRefused(untilOn, { fromOn, untilOn, today }) === null ? untilOn : today

/** How many each receiver would hold: what they hold now and what the choices bring. */
export function heldAfter(now: { id: string; held: number }[], choices: readonly string[]) {
  return now.map(({ id, held }) => ({
    id,
    held,
    after: held + choices.filter((to) => to === id).length,
  }))
}
