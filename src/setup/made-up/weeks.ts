import type { Change } from '../../access/change.ts'
import { endOf, writeSnapshots } from '../../load/snapshots.ts'
import { keepGaps } from '../../service-gaps/keep-gaps.ts'
import { addDays, weekOf } from '../../time/london.ts'
import { daysOfHistory, momentOf, type Calendar } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import type { Loading } from './loading.ts'
import type { Step } from './telling.ts'

/** The team as it stood at the end of each week, and what its people were waiting for then. */
export function weeks(calendar: Calendar): Step[] {
  const steps: Step[] = []
  const first = weekOf(calendar.daysAgo(daysOfHistory))
  for (let week = first; endOf(week) <= calendar.now; week = addDays(week, 7)) {
    steps.push({ at: endOf(week), tell: (loading) => keepWeek(loading, endOf(week)) })
    const friday = momentOf(addDays(week, 4), '16:00')
    steps.push({ at: friday, tell: (loading) => findGaps(loading, friday) })
  }
  return steps
}

/** Ids are handed out in order, so the cast lies between its first and its last. */
async function keepWeek(loading: Loading, at: string) {
  const ids = Object.values(loading.employments).toSorted()
  const ours = new Set(ids)
  const range = { first: ids[0]!, last: ids.at(-1)! }
  await writeSnapshots(loading.judging(at) as Change, range, ({ id }) => ours.has(id))
}

async function findGaps(loading: Loading, at: string) {
  const holding = Object.keys(employments) as EmploymentKey[]
  for (const key of holding.filter((each) => employments[each].holds)) {
    await keepGaps(loading.judging(at) as Change, loading.employments[key])
  }
}
