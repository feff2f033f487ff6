import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { causeFor } from './cause.ts'
import type { Cause } from './types.ts'

/** Days a new team has before its first assessment is asked for. */
const settlingDays = 30

export type Assessed = {
  /** When the newest assessment falls due again; null when there is none. */
  nextOn: Day | null
  /** The first day on which somebody worked in the team; null when nobody ever did. */
  since: Day | null
}

/** No stress assessment of this team in the last 12 months (product.md 5.4, STRESS_ASSESSMENT_DUE). */
export function stressCauses({ nextOn, since }: Assessed, { today }: { today: Day }): Cause[] {
  const due = nextOn ?? (since && addDays(since, settlingDays))
  return due !== null && due <= today ? [causeFor('STRESS_ASSESSMENT_DUE', { value: 1 })] : []
}
