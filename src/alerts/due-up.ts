import type { Day } from '../time/types.ts'
import { isWorkingDay } from '../time/working-days.ts'

type Clocked = {
  code: string
  level: string
  within_since: Day | null
  acknowledged_at: string | null
  acknowledge_by: Day | null
  conversed_at: string | null
  converse_by: Day | null
  act_by: Day | null
  planned_at: string | null
  snoozed_until: Day | null
}

export type Because = 'acknowledge' | 'converse' | 'act' | 'help'

/**
 * Which clock of an open alert has run out, if any (product.md 5.4, clocks). A day named is the
 * last day, so it has run out on the next working day: on other days nothing goes up.
 */
export function dueUp(row: Clocked, today: Day): Because | null {
  const over = (by: Day | null) => by !== null && by < today
  if (!isWorkingDay(today)) return null
  if (row.snoozed_until !== null && row.snoozed_until > today) return null
  if (row.acknowledged_at === null) {
    if (!over(row.acknowledge_by)) return null
    return row.code === 'HELP_NOW' ? 'help' : 'acknowledge'
  }
  if (row.conversed_at === null) return over(row.converse_by) ? 'converse' : null
  // A plan is owed for what is past what was agreed, and no longer once it is not.
  const isPast = row.level === 'past' && row.within_since === null
  return isPast && row.planned_at === null && over(row.act_by) ? 'act' : null
}

/** Only whoever the worker chose ever hears of these; nobody else is asked. */
export const isForTheChosen = ({ kind, code }: { kind: string; code: string }) =>
  kind === 'felt' || code === 'CONTACT_WANTED'
