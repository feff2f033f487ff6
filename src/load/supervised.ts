import type { SessionType } from '../database/schema.ts'
import { agreedMinutes, type AgreedTime } from '../sessions/agreed.ts'
import { creditedIn, gapDays, isShort, type Attended } from '../sessions/gap.ts'
import { addMonths, monthOf, type Month } from '../time/months.ts'
import type { Day } from '../time/types.ts'
import type { SessionFacts, SupervisionFacts, WorkerFacts } from './types.ts'

type Facts = Pick<WorkerFacts, 'supervision' | 'startedInRole' | 'startedOn'>

/**
 * Days since the worker last came to a held session with a restorative function; without one since
 * the start in the role, or of this job if that is later (product.md 5.3, gap).
 */
export function daysSinceRestorative(facts: Facts, { today }: { today: Day }): number {
  const { lastRestorative: last } = facts.supervision
  const startedOn = [facts.startedInRole, facts.startedOn].reduce((a, b) => (a > b ? a : b))
  return gapDays(last ? [{ on: last.on, functions: ['restorative'] }] : [], { startedOn, today })
}

/** Minutes of one month: credited, and agreed (product.md 5.3, gap). */
export type MonthOfSupervision = { credited: number; agreed: number; sessions: string[] }

/** Everything credited in the month that runs, beside what its agreements ask for. */
export function thisMonth(
  { attended, agreed }: SupervisionFacts,
  { today }: { today: Day },
): MonthOfSupervision {
  const month = monthOf(today)
  return {
    credited: creditedIn(attended.map(asCredited), month),
    agreed: agreedMinutes(agreed, month),
    sessions: idsIn(attended, month),
  }
}

/**
 * The month before, when fewer minutes were credited than agreed (product.md 5.4,
 * SUPERVISION_SHORT). Each type stands for itself: more of one makes up for nothing of another.
 */
export function shortLastMonth(
  facts: SupervisionFacts,
  { today }: { today: Day },
): MonthOfSupervision | null {
  const month = addMonths(monthOf(today), -1)
  const types = [...Map.groupBy(facts.agreed, ({ type }) => type)].map(([type, agreements]) =>
    ofType(facts, type, agreements),
  )
  const { leave, workingHours } = facts
  if (!types.some((it) => isShort({ month, leave, workingHours, ...it }, { today }))) return null
  const counted = types.map(({ agreements, sessions }) => {
    const agreed = agreedMinutes(agreements, month)
    return { agreed, credited: Math.min(agreed, creditedIn(sessions, month)) }
  })
  const named = facts.attended.filter(({ type }) => facts.agreed.some((it) => it.type === type))
  return {
    credited: counted.reduce((sum, { credited }) => sum + credited, 0),
    agreed: counted.reduce((sum, { agreed }) => sum + agreed, 0),
    sessions: idsIn(named, month),
  }
}

const ofType = ({ attended }: SupervisionFacts, type: SessionType, agreements: AgreedTime[]) => ({
  agreements,
  sessions: attended.filter((it) => it.type === type).map(asCredited),
})

const idsIn = (sessions: readonly SessionFacts[], month: Month) =>
  sessions.filter(({ on }) => monthOf(on) === month).map(({ id }) => id)

/** The rule was applied when it was held: what was credited then stays. */
const asCredited = ({ on, credited }: SessionFacts): Attended => ({
  on,
  minutes: credited,
  supervisees: 1,
  rule: 'full',
  functions: [],
})
