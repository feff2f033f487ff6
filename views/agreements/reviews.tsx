import type { ReviewFact } from '../../src/agreements/review-queries.ts'
import { Timeline } from '../components/lists.tsx'

/** When it was looked at, newest first; nothing at all before the first time. */
export function Reviews({ reviews }: { reviews: ReviewFact[] }) {
  if (reviews.length === 0) return null
  return (
    <>
      <h2>When it was looked at</h2>
      <Timeline
        items={reviews.map(({ on, by, says, words }) => ({
          when: on,
          by,
          what: says,
          ...(words ? { detail: words } : {}),
        }))}
      />
    </>
  )
}
