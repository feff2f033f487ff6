import type { ElementCode, Position } from '../agreements/elements.ts'
import type { Limits } from '../agreements/templates.ts'
import type { ReadingMetric } from '../database/schema.ts'
import { levelOf, type Level } from '../load/levels.ts'
import type { Reading } from '../load/readings.ts'
import { spanWeeks } from '../load/rules.ts'
import type { HoldingFacts, WorkerFacts } from '../load/types.ts'
import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { causeFor } from './cause.ts'
import { toldAt, type Step } from './positions.ts'
import type { AlertCode, Cause } from './types.ts'

export type Positions = Record<ElementCode, Position>

/** `limits` are scaled already, the same that the readings were taken with. */
export type Judging = { facts: WorkerFacts; limits: Limits; today: Day }

type Boundary = { code: AlertCode; element: ElementCode }

const boundaries: Partial<Record<ReadingMetric, Boundary>> = {
  held: { code: 'CASES', element: 'caseload' },
  points: { code: 'POINTS', element: 'caseload' },
  sessions: { code: 'SESSIONS', element: 'sessions' },
  span: { code: 'SPAN', element: 'engagement_span' },
  hours: { code: 'OUT_OF_HOURS', element: 'out_of_hours_contact' },
}

/** A number near or past what was agreed (product.md 5.4: CASES, POINTS, SESSIONS, SPAN, OUT_OF_HOURS). */
export function boundaryCauses(reading: Reading, positions: Positions, it: Judging): Cause[] {
  const boundary = boundaries[reading.metric]
  if (!boundary || reading.level === 'room') return []
  const { code, element } = boundary
  const { near, past, value } = reading
  const { steps, counted } = stepsOf(reading, boundary, it)
  const told = toldAt(positions[element], steps)
  return told ? [causeFor(code, { ...told, value, near, past, counted })] : []
}

function stepsOf(reading: Reading, { code, element }: Boundary, { facts, today }: Judging) {
  const stretched = facts.stretched.includes(element)
  if (code !== 'SESSIONS' && code !== 'SPAN') {
    return { steps: [stepOf(reading.level, stretched)], counted: reading.counted }
  }
  const reached = facts.holdings
    .map((held) => ({ held, level: levelOf(measures[code](held, today), reading) }))
    // Reaching the last agreed session is no news: only passing it is.
    .filter(({ level }) => level !== 'room' && (code === 'SPAN' || level !== 'near'))
  return {
    steps: reached.map(({ held, level }) =>
      stepOf(level, stretched || held.stretched.includes(element)),
    ),
    counted: reached.map(({ held }) => held.id),
  }
}

const measures = {
  SESSIONS: (held: HoldingFacts) => held.sessions,
  SPAN: (held: HoldingFacts, today: Day) => spanWeeks(held, { today }),
}

const stepOf = (level: Level, stretched: boolean): Step => ({
  level: level === 'near' ? 'near' : 'past',
  wellPast: level === 'well_past',
  stretched,
})

/** Older figures say nothing about now: two weeks, and up to four away before or between them. */
const rememberedDays = 42

/**
 * Holding past its share of the time, or community time under its floor, in the last two
 * snapshots (product.md 5.4: SHARE, COMMUNITY). No `near` says that the floor was never agreed.
 */
export function weekCauses(positions: Positions, judging: Judging): Cause[] {
  const { share, community } = judging.limits
  return [
    ...twoWeeks('SHARE', 'share', positions, judging).map((it) => ({
      ...it,
      near: share?.near ?? null,
      past: share?.past ?? null,
    })),
    ...twoWeeks('COMMUNITY', 'community', positions, judging).map((it) => ({
      ...it,
      near: community?.near ?? null,
    })),
  ]
}

function twoWeeks(
  code: AlertCode,
  metric: ReadingMetric,
  positions: Positions,
  { facts, today }: Judging,
): Cause[] {
  const since = addDays(weekOf(today), -rememberedDays)
  const [last, before] = facts.lastWeeks
    .filter((figure) => figure.metric === metric && figure.week >= since)
    .toSorted((a, b) => b.week.localeCompare(a.week))
  if (!last || !before || last.week === before.week || ![last, before].every(isPast)) return []
  const stretched = facts.stretched.includes('community_time')
  const told = toldAt(positions.community_time, [{ level: 'near', wellPast: false, stretched }])
  const counted = [last.week, before.week]
  return told ? [causeFor(code, { ...told, value: last.value, counted })] : []
}

const isPast = ({ level }: { level: Level }) => level === 'past' || level === 'well_past'
