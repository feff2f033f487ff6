import type { ResponseFacts } from '../../views/team/responses.tsx'
import { fewestPeople } from '../access/totals.ts'
import { read, type View } from '../access/view.ts'
import { teamCounts } from '../alerts/team-counts.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { responseTimes, type ResponseTimes } from './response-rules.ts'

/** Weeks that are looked back on. */
const lookedBack = 12

const answeredSince = read((from, p: { since: Instant }) =>
  from
    .selectFrom('team_response')
    .select(['team_id', 'visible_at', 'acknowledged_at', 'answers'])
    .where('acknowledged_at', '>=', p.since),
)

/** How soon alerts are answered in the teams whose people the asker manages, A to Z. */
export async function responseFacts(view: View): Promise<ResponseFacts> {
  const since = minutesBefore(view.who.now, lookedBack * 7 * 24 * 60)
  const [teams, answered] = await Promise.all([
    teamCounts(view, {}),
    answeredSince(view, { since }),
  ])
  const byTeam = Map.groupBy(answered, ({ team_id }) => team_id)
  const lines = teams.map((team) => {
    const few = Number(team.workers) < fewestPeople
    const times = few ? null : responseTimes(byTeam.get(team.team_id) ?? [])
    const none = few ? `Fewer than ${fewestPeople} people` : 'None answered'
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
