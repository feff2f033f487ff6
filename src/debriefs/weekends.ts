import type { ItemAnswer } from '../database/schema.ts'
import { addDays } from '../time/london.ts'
import { spanOf } from '../time/weeks.ts'
import type { Day, Instant } from '../time/types.ts'

export type Brought = {
  brought_at: Instant
  withdrawn_at: Instant | null
  answer: ItemAnswer | null
  answered_at: Instant | null
  agreed_at: Instant | null
}

/** From when it had a second name, or needed none; null while it has one name only. */
export function sharedAt({ answer, answered_at: answered, agreed_at: agreed }: Brought) {
  if (answer === null || answered === null) return null
  if (answer === 'put_down' || answer === 'safe') return answered
  return agreed !== null && agreed > answered ? agreed : agreed && answered
}

/** Whether one person alone carried it at that moment. */
export function isAloneAt(item: Brought, at: Instant): boolean {
  if (item.brought_at >= at || (item.withdrawn_at !== null && item.withdrawn_at < at)) return false
  const shared = sharedAt(item)
  return shared === null || shared >= at
}

export type WeeksDebrief = {
  held_on: Day
  state: 'planned' | 'open' | 'closed' | 'not_held'
  closed_at: Instant | null
  why_not: string | null
}

export type Weekend = {
  monday: Day
  /** `clear` is held, and nothing left with one name at the end of Sunday. */
  kind: 'clear' | 'alone' | 'not_held' | 'holiday' | 'none'
  alone: number
}

/** Closed by the end of the Monday after: a debrief may be finished that morning. */
const wasHeld = ({ state, closed_at }: WeeksDebrief, monday: Day) =>
  state === 'closed' && closed_at !== null && closed_at < spanOf(monday, addDays(monday, 7)).until

/**
 * One weekend (experience.md 5, chart 6): whether its debrief was held, and how many things were
 * left with one name when Sunday ended in London. A week in which none was planned is a gap.
 */
export function weekendOf(monday: Day, debriefs: WeeksDebrief[], items: Brought[]): Weekend {
  const sunday = addDays(monday, 6)
  const [end, own] = [
    spanOf(monday, sunday).until,
    debriefs.filter(({ held_on }) => held_on >= monday && held_on <= sunday),
  ]
  const alone = items.filter((item) => isAloneAt(item, end)).length
  if (own.some((each) => wasHeld(each, monday))) {
    return { monday, kind: alone === 0 ? 'clear' : 'alone', alone }
  }
  if (own.length === 0) return { monday, kind: 'none', alone }
  const holiday = own.every(({ why_not }) => why_not === 'holiday')
  return { monday, kind: holiday ? 'holiday' : 'not_held', alone }
}

/** The Mondays of so many whole weeks that are over, oldest first. */
export const weeksBefore = (monday: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(monday, -7 * (count - n)))
