import type { Limit } from '../agreements/templates.ts'
import type { Reading } from '../load/readings.ts'
import { spanWeeks } from '../load/rules.ts'
import type { HoldingFacts } from '../load/types.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { Judging, Positions } from './boundary-causes.ts'
import { causeFor } from './cause.ts'
import { toldAt } from './positions.ts'
import type { AlertCode, Cause } from './types.ts'

const stuckDays = 28

/** What single holdings ask for, one cause for the employment with the list of them. */
export const holdingCauses = (
  readings: Reading[],
  positions: Positions,
  judging: Judging,
): Cause[] => [
  ...sessionsReview(judging),
  ...readings.flatMap(reviewLate),
  ...stuck(judging),
  ...dependency(positions, judging),
]

/** A holding has come to a prompt that was not answered since (SESSIONS_REVIEW). */
function sessionsReview({ facts, limits }: Judging): Cause[] {
  const limit = limits.sessions
  if (!limit) return []
  const due = facts.holdings.filter(({ sessions, reviewedSessions }) => {
    const prompt = promptReached(sessions, limit)
    return prompt !== null && (reviewedSessions === null || prompt > reviewedSessions)
  })
  return forWorker('SESSIONS_REVIEW', due)
}

/**
 * The last prompt reached, in sessions: at `near`, and when open-ended after each `every` more.
 * A cap has one only when it starts below the cap itself, and none once it is passed.
 */
export function promptReached(sessions: number, { near, past, every }: Limit): number | null {
  if (sessions < near) return null
  if (past !== null) return near < past && sessions <= past ? near : null
  return every ? near + Math.floor((sessions - near) / every) * every : near
}

/** A week late the worker hears; two weeks late the lead does too (REVIEW_LATE). */
function reviewLate({ metric, level, counted }: Reading): Cause[] {
  if (metric !== 'review' || level === 'room') return []
  const workerOnly = level === 'near'
  const value = counted.length
  return [
    causeFor('REVIEW_LATE', { level: workerOnly ? 'notice' : 'near', value, counted, workerOnly }),
  ]
}

function stuck({ facts, today }: Judging): Cause[] {
  const since = addDays(today, -stuckDays)
  return forWorker(
    'STUCK',
    facts.holdings.filter(({ stuckSince }) => stuckSince !== null && stuckSince <= since),
  )
}

const forWorker = (code: AlertCode, due: HoldingFacts[]): Cause[] =>
  due.length === 0
    ? []
    : [
        causeFor(code, {
          level: 'notice',
          value: due.length,
          counted: idsOf(due),
          workerOnly: true,
        }),
      ]

/** Past the agreed weeks with contact not easing off, and no ending planned (DEPENDENCY). */
function dependency(positions: Positions, { facts, limits, today }: Judging): Cause[] {
  const past = limits.span?.past ?? null
  if (past === null) return []
  const held = facts.holdings.filter((it) => leansOn(it, { past, today }))
  const told = toldAt(
    positions.engagement_span,
    held.map((it) => ({
      level: 'near' as const,
      wellPast: false,
      stretched: [...facts.stretched, ...it.stretched].includes('engagement_span'),
    })),
  )
  return told ? [causeFor('DEPENDENCY', { ...told, value: held.length, counted: idsOf(held) })] : []
}

function leansOn(held: HoldingFacts, { past, today }: { past: number; today: Day }) {
  const { contactsLately, contactsBefore, plannedEndOn } = held
  const easing = contactsLately === 0 || contactsLately < contactsBefore
  const planned = plannedEndOn !== null && plannedEndOn >= today
  return spanWeeks(held, { today }) > past && !easing && !planned
}

const idsOf = (held: HoldingFacts[]) => held.map(({ id }) => id)
