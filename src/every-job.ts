import { evaluateDaily } from './alerts/evaluate-daily.ts'
import { takeSnapshots } from './load/snapshots.ts'
import type { Job } from './scheduler/keep-time.ts'
import { daily, weekly } from './scheduler/rules.ts'

/** Everything the clock sets off, what must not wait first. Times are London's. */
export const everyJob: readonly Job[] = [
  // The week comes before the day: judging looks back on it.
  { name: 'snapshot', due: weekly(7, '23:59'), run: takeSnapshots },
  { name: 'evaluate', due: daily('00:05'), run: evaluateDaily },
]
