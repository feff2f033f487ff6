import type { ResponseFacts } from '../../views/team/responses.tsx'
import { read, type View } from '../access/view.ts'
import { teamCounts } from '../alerts/team-counts.ts'
import { fewestInside } from '../privacy/small-numbers.ts'
import { addDays, londonInstant, weekOf } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { responseTimes, type ResponseTimes } from './response-rules.ts'

/** Whole weeks that are looked back on; this one is not among them. */
const lookedBack = 12

const answeredIn = read((from, p: { since: Instant; until: Instant }) =>
  from
    .selectFrom('team_response')
    .select(['team_id', 'visible_at', 'acknowledged_at', 'answers'])
    .where('acknowledged_at', '>=', p.since)
    .where('acknowledged_at', '<', p.until),
)

/** How soon alerts are answered in the teams whose people the asker manages, A to Z. */
export async function responseFacts(view: View): Promise<ResponseFacts> {
  const monday = weekOf(view.who.today)
  const since = londonInstant(addDays(monday, -7 * lookedBack), '00:00')!
  const until = londonInstant(monday, '00:00')!
  const [teams, answered] = await Promise.all([
    teamCounts(view, {}),
    answeredIn(view, { since, until }),
  ])
  const byTeam = Map.groupBy(answered, ({ team_id }) => team_id)
  const lines = teams.map((team) => {
    const few = Number(team.workers) < fewestInside
    const times = few ? null : responseTimes(byTeam.get(team.team_id) ?? [])
    const none = few ? `Fewer than ${fewestInside} people` : 'None answered'
    return {
      team: team.name,
      median: times ? sayDays(times.median) : none,
      slowest: times ? sayDays(times.slowest) : none,
      waiting: Number(team.alerts_waiting),
    }
  })
  return { lines, weeks: lookedBack }
}

function sayDays(days: ResponseTimes['median']): string {
  if (days === 0) return 'The same day'
  return days === 1 ? '1 working day' : `${days} working days`
}
