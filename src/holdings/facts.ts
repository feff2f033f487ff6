import type { HoldingRowFacts } from '../../views/holdings/holding-row.tsx'
import { holdingPoints, isAlone, spanWeeks, type HeldFacts, type Weights } from '../load/rules.ts'
import { daysBetween, londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayShortDay, sayWeeks } from '../time/words.ts'
import type { HoldingStatus, Risk } from '../database/schema.ts'
import { joined } from '../web/joined.ts'
import { endReasonWords, riskWords, shortFunctionWords, statusWords } from './words.ts'

type Named = {
  id: string
  label: string
  ref: string
  for_waiting: 0 | 1
  for_change: 0 | 1
  for_practice: 0 | 1
  for_witness: 0 | 1
  risk: Risk
  status: HoldingStatus
  next_review_on: Day | null
  planned_end_on: Day | null
  ended_on: Day | null
  end_reason: keyof typeof endReasonWords | null
  last_contact: Instant | null
  facts: HeldFacts
  weights: Weights
}

/** One line of the ledger in finished words. */
export function rowFacts(
  row: Named,
  { today, cap }: { today: Day; cap: number | null },
): HoldingRowFacts {
  const points = holdingPoints(row.facts, { today, weights: row.weights })
  return {
    id: row.id,
    label: row.label,
    ref: row.ref,
    weeks: sayWeeks(spanWeeks(row.facts, { today })),
    why: `For ${whyHeld(row)}, ${points} ${points === 1 ? 'point' : 'points'}`,
    sessions: saySessions(row.facts.sessions, cap),
    lastContact: sayLast(row.last_contact, today),
    next: sayNext(row, today),
    tags: tagsOf(row, today),
    ended:
      row.ended_on && `${endReasonWords[row.end_reason ?? 'other']}, ${sayShortDay(row.ended_on)}.`,
  }
}

export function whyHeld(row: Pick<Named, `for_${keyof typeof shortFunctionWords}`>): string {
  const words = Object.entries(shortFunctionWords)
    .filter(([key]) => row[`for_${key as keyof typeof shortFunctionWords}`] === 1)
    .map(([, word]) => word)
  return joined(words)
}

const saySessions = (sessions: number, cap: number | null) =>
  cap === null
    ? `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`
    : `${sessions} of ${cap} sessions`

function sayLast(at: Instant | null, today: Day) {
  if (at === null) return 'No contact kept yet'
  const days = daysBetween(londonDay(at), today)
  if (days <= 0) return 'Last contact today'
  return days === 1 ? 'Last contact yesterday' : `Last contact ${days} days ago`
}

/** What comes next: the day to look again, unless a tag says it is due, and a planned end. */
const sayNext = ({ next_review_on: review, planned_end_on: end }: Named, today: Day) =>
  [
    review && review > today && `Look again ${sayShortDay(review)}`,
    end && `Ends about ${sayShortDay(end)}`,
  ]
    .filter(Boolean)
    .join('. ')

/** A few short words beside a label: what asks for a second look. */
export function tagsOf(
  row: Pick<Named, 'risk' | 'facts' | 'status' | 'next_review_on' | 'ended_on'>,
  today: Day,
) {
  if (row.ended_on !== null) return []
  return [
    ...(row.status === 'open' ? [] : [{ words: statusWords[row.status], strong: false }]),
    ...(row.risk === 'none_known'
      ? []
      : [{ words: riskWords[row.risk], strong: row.risk === 'high' }]),
    ...(isAlone(row.facts, { today }) ? [{ words: 'One name only', strong: true }] : []),
    ...(row.facts.coHolders > 0 ? [{ words: 'Shared', strong: false }] : []),
    ...(row.next_review_on !== null && row.next_review_on <= today
      ? [{ words: sayDue(row.next_review_on, today), strong: false }]
      : []),
  ]
}

function sayDue(day: Day, today: Day) {
  const late = daysBetween(day, today)
  if (late === 0) return 'Look again today'
  return late === 1 ? 'Look again, 1 day late' : `Look again, ${late} days late`
}
