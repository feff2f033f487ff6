import type {
  EndReason,
  HoldingStatus,
  Intensity,
  Medium,
  ReviewAnswer,
} from '../database/schema.ts'
import { addDays, daysBetween, londonDay } from '../time/london.ts'
import { monthsAfter } from '../time/months.ts'
import type { Day, Instant } from '../time/types.ts'

/** Days until a holding is looked at again, unless another day is chosen (product.md 5.1). */
const reviewDays = 28

/** Days in which the same holding opens again; later it is a new one that knows the old one. */
const wayBackDays = 28

const everyAnswer = [
  'still_right',
  'lighter',
  'share',
  'review_calls',
  'hand_over',
  'ending',
] as const satisfies ReviewAnswer[]

type Standing = { status: HoldingStatus; intensity: Intensity }

/** The answers a review offers: only what can be done, and ending last (product.md 4.7). */
export const answersFor = (
  { status, intensity }: Standing,
  agreed: 'off' | 'monthly' | 'suggested',
): ReviewAnswer[] =>
  everyAnswer.filter((answer) => {
    if (answer === 'lighter') return intensity !== 'light'
    if (answer !== 'review_calls') return true
    return status === 'review_calls' || (status === 'open' && agreed !== 'off')
  })

/** When a holding is looked at again after a review: the day chosen, or what is offered. */
export function nextReviewOn(answer: ReviewAnswer, today: Day, chosen: Day | null): Day {
  if (chosen !== null) return chosen
  return answer === 'review_calls' ? monthsAfter(today, 1) : addDays(today, reviewDays)
}

/** A day to look again that went by while someone was paused is offered anew. */
export const reviewAfterPause = (next: Day | null, today: Day): Day | null =>
  next !== null && next <= today ? addDays(today, reviewDays) : next

/** One step less holding; light stays light. */
export const lighter = (intensity: Intensity): Intensity =>
  intensity === 'intensive' ? 'active' : 'light'

/** Whether the way back leads to the same holding or begins a new one (days since it ended). */
export const opensAgain = (endedOn: Day, today: Day): 'same' | 'new' =>
  daysBetween(endedOn, today) <= wayBackDays ? 'same' : 'new'

/** Days that an unfinished pause adds, up to the day it is over. */
export const daysPaused = (
  { status, status_since: since }: { status: HoldingStatus; status_since: Day },
  until: Day,
): number => (status === 'paused' ? Math.max(0, daysBetween(since, until)) : 0)

type Pausable = { status: HoldingStatus; status_since: Day; paused_days: number }

/** What an end writes, whoever ends it: a pause that was still on is counted and over. */
export const endedColumns = (
  holding: Pausable,
  { day, reason }: { day: Day; reason: EndReason },
) => ({
  status: reason === 'handed_over' ? ('handed_over' as const) : ('closed' as const),
  status_since: day,
  ended_on: day,
  end_reason: reason,
  pause_reason: null,
  paused_days: holding.paused_days + daysPaused(holding, day),
})

/** A contact while in review calls is one of them; a message never is. */
const isReviewCall = (status: HoldingStatus, medium: Medium): boolean =>
  status === 'review_calls' && medium !== 'message'

type Made = { at: Instant; medium: Medium }

/**
 * The status of today says what a contact was since the day it began (London), and nothing of the
 * days before. A correction that leaves the day and the way of speaking leaves this as it was.
 */
export function countsAsReviewCall(
  { status, status_since: since }: { status: HoldingStatus; status_since: Day },
  { at, medium }: Made,
  before?: Made & { review_call: 0 | 1 },
): boolean {
  const day = londonDay(at)
  const isMessage = medium === 'message'
  if (before && londonDay(before.at) === day && (before.medium === 'message') === isMessage) {
    return before.review_call === 1
  }
  return day >= since && isReviewCall(status, medium)
}

/** Whether the number of review calls agreed is used up; without a number it never is. */
export const callsUsedUp = (calls: number, most: number | null): boolean =>
  most !== null && calls >= most
