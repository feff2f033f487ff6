import type { Job, SessionType } from '../database/schema.ts'
import { monthsAfter } from '../time/months.ts'
import type { Meant } from '../supervision-agreements/schedule.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'

const firstMonths = 3

/**
 * The day by which the next session of a kind is meant to be held: one interval after the last, or
 * after the start when there was none; sooner in the first three months (product.md 5.7).
 */
export function dueBy(meant: Meant, lastOn: Day | null): Day {
  const { inForceFrom: start, every, firstEvery } = meant
  const from = lastOn !== null && lastOn > start ? lastOn : start
  const soon = after(meant, from, firstEvery ?? every)
  return soon <= monthsAfter(start, firstMonths) ? soon : after(meant, from, every)
}

const after = ({ unit }: Meant, day: Day, n: number): Day =>
  unit === 'week' ? addDays(day, 7 * n) : monthsAfter(day, n)

/** Where the support of one kind stands. */
export type Standing = 'booked' | 'in_time' | 'due' | 'as_needed'

/** Booked in time, not due yet, or due; what nobody is meant to have is as needed. */
export function standingOf(meant: Meant | null, at: At): Standing {
  if (meant === null) return 'as_needed'
  const due = dueBy(meant, at.lastOn)
  if (at.nextOn !== null && (at.nextOn <= due || due < at.today)) return 'booked'
  return due < at.today ? 'due' : 'in_time'
}

export type At = { lastOn: Day | null; nextOn: Day | null; today: Day }

/** Whoever does not hold people is meant to have these two, unless an agreement says more. */
const forEverybody: readonly SessionType[] = ['line', 'external']

/** Whether the usual schedule asks for this kind in this job (product.md 5.7). */
export const isMeantFor = ({ type, by }: Pick<Meant, 'type' | 'by'>, job: Job): boolean =>
  by === 'agreement' || job === 'link_worker' || job === 'lead' || forEverybody.includes(type)

/** The roles that are better not all with one person. */
const roles: readonly SessionType[] = ['line', 'clinical', 'external', 'safeguarding']

/** The one who gives every role that anybody gives, of two or more; null when they are shared. */
export function holderOfAll(given: readonly { type: SessionType; giver: string }[]): string | null {
  const of = given.filter(({ type }) => roles.includes(type))
  const types = new Set(of.map(({ type }) => type))
  const givers = new Set(of.map(({ giver }) => giver))
  return types.size > 1 && givers.size === 1 ? [...givers][0]! : null
}
