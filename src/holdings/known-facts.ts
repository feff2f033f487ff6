import type { HoldingPageFacts } from '../../views/holdings/holding-page.tsx'
import { pointsInWords, spanWeeks, type HeldFacts, type Weights } from '../load/rules.ts'
import { weeksBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay, sayWeeks } from '../time/words.ts'
import type { linkedHoldings } from './page-queries.ts'
import type { FoundHolding } from './queries.ts'
import * as words from './words.ts'

type Row = HoldingPageFacts['rows'][number]
type Linked = Awaited<ReturnType<typeof linkedHoldings>>
type Known = { facts: HeldFacts; today: Day; weights: Weights; linked: Linked; mine: boolean }

/** What is known about one holding, row by row; what was never said has no row. */
export function knownFacts(holding: FoundHolding, known: Known): Row[] {
  const { facts, today } = known
  const until = holding.ended_on ?? today
  const says = (list: Record<string, string>, prefix = '') =>
    Object.entries(list)
      .filter(([key]) => holding[`${prefix}${key}` as keyof FoundHolding])
      .map(([, say]) => say)
      .join('. ')
  return [
    {
      key: 'Held since',
      value: `${sayShortDay(holding.held_since)} (${sayWeeks(spanWeeks(facts, { today: until }))})`,
    },
    { key: 'How', value: says(words.functionWords, 'for_') },
    ...optional('Why', says(words.reasonWords)),
    ...optional('Points', holding.ended_on === null && sayPoints(known)),
    sessionsRow(holding, known),
    { key: 'Risk', value: words.riskWords[holding.risk] },
    ...waitingRow(holding, known),
    ...optional('How it is going', holding.progress && words.progressWords[holding.progress]),
    ...optional('Way of working', holding.approach && words.approachWords[holding.approach]),
    ...optional('Limits explained', holding.limits_explained === 1 && 'Yes'),
    ...optional('Sent by', sentBy(holding)),
    ...optional('Passed on by the practice', holding.offloaded === 1 && passedOnBy(holding)),
    ...optional('Look again on', holding.next_review_on && sayShortDay(holding.next_review_on)),
    ...optional('Plan to end about', holding.planned_end_on && sayShortDay(holding.planned_end_on)),
    ...optional('How it steps down', holding.step_down),
    ...known.linked.map((other) => linkRow(holding, other)),
  ]
}

const optional = (key: string, value: string | null | false): Row[] =>
  value ? [{ key, value }] : []

function sayPoints({ facts, today, weights }: Known) {
  const parts = pointsInWords(facts, { today, weights })
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const why =
    parts.length === 1
      ? parts[0]!.why
      : parts.map((part) => `${part.why} ${part.points}`).join(', ')
  return `${points === 1 ? '1 point' : `${points} points`}: ${why}`
}

const sessionsRow = ({ sessions_reason: reason }: FoundHolding, { facts }: Known): Row => ({
  key: 'Sessions used',
  value: reason ? `${facts.sessions}. Put right: ${reason}` : String(facts.sessions),
})

function waitingRow(holding: FoundHolding, { today, mine }: Known): Row[] {
  const { waiting_for: need, waiting_since: since, ended_on: ended } = holding
  if (need === 'none') return []
  const how = since
    ? `, since ${sayShortDay(since)} (${sayWeeks(weeksBetween(since, ended ?? today))})`
    : ''
  const change = { href: '/service-gaps', label: 'See the missing services' }
  const value = `${words.waitingForWords[need]}${how}`
  return [{ key: 'Waiting for', value, ...(mine ? { change } : {}) }]
}

/** The practice is named once: here, unless it passed them on. */
const sentBy = ({ referrer_role: role, practice, offloaded }: FoundHolding) =>
  [
    role && words.referrerWords[role as keyof typeof words.referrerWords],
    offloaded !== 1 && practice,
  ]
    .filter(Boolean)
    .join(', ')

const passedOnBy = ({ practice }: FoundHolding) => practice ?? 'Which one is not said'

function linkRow(holding: FoundHolding, other: Linked[number]): Row {
  const before = other.id === holding.reopened_from || other.id === holding.handed_from
  return {
    key: before ? 'Held before as' : 'Held again as',
    value: `${other.ref}, from ${sayShortDay(other.held_since)}`,
    change: { href: `/holdings/${other.id}`, label: `Open ${other.ref}` },
  }
}
