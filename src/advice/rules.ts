import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'

/** Minutes in which an answer may still be put right. */
const correctable = 24 * 60

/** An answer may be corrected for a day; after that it stands as it was read. */
export const mayCorrect = (answeredAt: Instant, { now }: { now: Instant }): boolean =>
  now < minutesAfter(answeredAt, correctable)
