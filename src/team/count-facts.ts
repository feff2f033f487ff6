import type { TeamsFacts } from '../../views/team/teams-page.tsx'
import type { View } from '../access/view.ts'
import { teamCounts } from '../alerts/team-counts.ts'
import { fewestInside, leftOut } from '../privacy/small-numbers.ts'
import { addDays, londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayDay } from '../time/words.ts'
import { workingDaysBetween } from '../time/working-days.ts'

/** Counts by team for the manager of its people, A to Z; a sum only where it is about nobody. */
export async function teamsFacts(view: View): Promise<TeamsFacts> {
  const rows = await teamCounts(view, {})
  const sizes = rows.map(({ team_id, workers }) => ({ id: team_id, people: Number(workers) }))
  const out = leftOut(sizes, fewestInside)
  const lines = rows.map((row) => ({
    team: row.team_id,
    name: row.name,
    workers: Number(row.workers),
    ...sumsOf(row, out),
    waiting: Number(row.alerts_waiting),
    late: Number(row.actions_late),
    longest: sayWait(row.oldest_visible_at, view.who.today),
  }))
  return { lines, fewest: fewestInside, on: sayWeekEnds(rows) }
}

type Row = Awaited<ReturnType<typeof teamCounts>>[number]

function sumsOf({ team_id, workers, held, points }: Row, out: ReadonlySet<string>) {
  if (Number(workers) < fewestInside) return { held: null, points: null, few: true }
  const hidden = held === null || points === null || out.has(team_id)
  const sums = hidden
    ? { held: null, points: null }
    : { held: Number(held), points: Number(points) }
  return { ...sums, few: false }
}

/** The Sunday on which the latest sums stood so. */
function sayWeekEnds(rows: Row[]): string | null {
  const weeks = rows.flatMap(({ week }) => (week === null ? [] : [week])).toSorted()
  return weeks.length === 0 ? null : sayDay(addDays(weeks.at(-1)!, 6))
}

/** 'since today', '1 working day', '3 working days', or that nothing waits. */
function sayWait(since: Instant | null, today: Day): string {
  if (since === null) return 'Nothing waits'
  const days = workingDaysBetween(londonDay(since), today)
  if (days === 0) return 'since today'
  return days === 1 ? '1 working day' : `${days} working days`
}
