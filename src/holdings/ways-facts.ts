import type { HoldingPageFacts } from '../../views/holdings/holding-page.tsx'
import { sayShortDay } from '../time/words.ts'
import type { callsAgreed } from './page-queries.ts'
import type { FoundHolding } from './queries.ts'
import { callsUsedUp } from './rules.ts'
import { pauseReasonWords } from './words.ts'

type Agreed = Awaited<ReturnType<typeof callsAgreed>>

/** What its own worker may do with a holding that goes on. */
export const waysFacts = (
  { status }: FoundHolding,
  agreed: Agreed,
): NonNullable<HoldingPageFacts['ways']> => ({
  paused: status === 'paused',
  calls:
    status === 'review_calls'
      ? 'leave'
      : status === 'open' && agreed !== undefined && agreed.review_calls !== 'off'
        ? 'begin'
        : null,
})

/** How the review calls stand: "Review calls: 2 of 6". */
export function callsFacts(
  { status }: FoundHolding,
  { calls, agreed }: { calls: number; agreed: Agreed },
): HoldingPageFacts['calls'] {
  if (status !== 'review_calls') return null
  const most = agreed?.review_calls_most ?? null
  return {
    words: most === null ? `Review calls so far: ${calls}` : `Review calls: ${calls} of ${most}`,
    usedUp: callsUsedUp(calls, most),
  }
}

export const pauseFacts = (holding: FoundHolding): string | null =>
  holding.status === 'paused'
    ? `Paused since ${sayShortDay(holding.status_since)}. ${pauseReasonWords[holding.pause_reason ?? 'other']}.`
    : null
