import type { TeamsFacts } from '../../views/team/teams-page.tsx'
import { fewestPeople } from '../access/totals.ts'
import type { View } from '../access/view.ts'
import { teamCounts } from '../alerts/team-counts.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { workingDaysBetween } from '../time/working-days.ts'

/** Counts by team for the manager of its people, A to Z. */
export async function teamsFacts(view: View): Promise<TeamsFacts> {
  const rows = await teamCounts(view, {})
  const lines = rows.map((row) => ({
    team: row.team_id,
    name: row.name,
    workers: Number(row.workers),
    held: row.held,
    points: row.points,
    waiting: Number(row.alerts_waiting),
    late: Number(row.actions_late),
    longest: sayWait(row.oldest_visible_at, view.who.today),
  }))
  return { lines, fewest: fewestPeople }
}

/** 'since today', '1 working day', '3 working days', or that nothing waits. */
function sayWait(since: Instant | null, today: Day): string {
  if (since === null) return 'Nothing waits'
  const days = workingDaysBetween(londonDay(since), today)
  if (days === 0) return 'since today'
  return days === 1 ? '1 working day' : `${days} working days`
}
