import { unfit, type Refusal } from '../access/change.ts'
import { addDays, londonDay, londonInstant } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import type { ContactInput, HoldingInput } from './form.ts'

const earliest: Day = '1990-01-01'

/** Refuses days nobody could mean. Null when all is well. */
export function refuseHoldingDays(input: HoldingInput, today: Day): Refusal | null {
  const { held_since: held, waiting_since: waiting, next_review_on: review } = input
  if (held > today) return unfit('held_since', 'This day has not come yet. Give today or earlier.')
  if (held < earliest) return unfit('held_since', 'Check the year: this is a long time ago.')
  if (waiting && waiting > today) {
    return unfit('waiting_since', 'This day has not come yet. Give today or earlier.')
  }
  if (waiting && waiting < earliest) {
    return unfit('waiting_since', 'Check the year: this is a long time ago.')
  }
  if (review && (review < addDays(today, -366) || review > addDays(today, 732))) {
    return unfit('next_review_on', 'Give a day within the next two years.')
  }
  return null
}

/** A day to look again, chosen at a review or a pause, is still to come. */
export const refuseReviewDay = (next: Day | null, today: Day): Refusal | null =>
  next !== null && (next <= today || next > addDays(today, 732))
    ? unfit('next_review_on', 'Give a day from tomorrow to two years from now.')
    : null

/**
 * When a contact happened: now unless told. A day without a time counts as noon, inside anyone's
 * hours. A time the clocks skipped, and a moment that has not come, are refused.
 */
export function contactMoment(
  { on, at }: Pick<ContactInput, 'on' | 'at'>,
  { now }: { now: Instant },
): { at: Instant } | Refusal {
  const today = londonDay(now)
  if (on === null && at === null) return { at: now }
  if (on === today && at === null) return { at: now }
  const instant = londonInstant(on ?? today, at ?? '12:00')
  if (instant === null) {
    return unfit('at', 'The clocks went forward that night, so this time did not exist. Check it.')
  }
  if (instant > now) {
    const field = (on ?? today) > today ? 'on' : 'at'
    return unfit(field, 'This has not happened yet. Give a time in the past.')
  }
  if (instant < `${earliest}T00:00:00.000Z`) {
    return unfit('on', 'Check the year: this is a long time ago.')
  }
  return { at: instant }
}
