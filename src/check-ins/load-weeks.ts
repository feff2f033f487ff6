import type { CheckInsFacts } from '../../views/check-ins/check-ins-page.tsx'
import type { View } from '../access/view.ts'
import { firstShownWeek, sayWeeksCounted, weeksCounted } from '../load/twelve-weeks.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { snapshotsSince } from './queries.ts'

/** The worker's own twelve weeks by the people they held, a chart for each job they have now. */
export async function ownLoadWeeks(view: View): Promise<CheckInsFacts['loads']> {
  const { today } = view.who
  const [jobs, kept] = await Promise.all([
    ownJobs(view, {}),
    snapshotsSince(view, { since: firstShownWeek(today) }),
  ])
  return jobs.map(({ id, organisation }) => {
    const weeks = weeksCounted(
      kept.filter((row) => row.employment_id === id),
      today,
    )
    const title = jobs.length > 1 ? `People you held, ${organisation}` : 'People you held'
    return { id: `held-${id}`, title, summary: sayWeeksCounted(weeks), weeks }
  })
}
