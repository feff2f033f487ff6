import type { DebriefsFacts } from '../../views/debriefs/debriefs-page.tsx'
import type { View } from '../access/view.ts'
import { sayDay } from '../time/words.ts'
import { comingDebriefs, pageSize, pastDebriefs, type DebriefLine } from './list-queries.ts'
import { nextFacts } from './next-facts.ts'
import { ledTeams } from './people-queries.ts'
import { belongsTo } from './queries.ts'
import { saySchedule } from './schedule-facts.ts'
import { schedulesHere } from './schedule-queries.ts'
import { kindWords, whyNotWords } from './words.ts'

/** What is coming and what is over in the reader's teams, and when each team meets. */
export async function debriefsFacts(view: View, page: number): Promise<DebriefsFacts> {
  const [coming, past, schedules, led] = await Promise.all([
    comingDebriefs(view, { limit: pageSize }),
    pastDebriefs(view, { limit: pageSize, offset: (page - 1) * pageSize }),
    schedulesHere(view, {}),
    ledTeams(view, {}),
  ])
  const set = new Set(schedules.map(({ team_id }) => team_id))
  return {
    coming: coming.map((line) => nextFacts(view, line)),
    past: past.map(pastLine),
    schedules: schedules.map((schedule) => ({
      team: schedule.team,
      says: saySchedule(schedule),
      change: schedule.i_lead ? `/debriefs/schedule?team=${schedule.team_id}` : null,
    })),
    toSetUp: led
      .filter(({ id }) => !set.has(id))
      .map(({ id, name }) => ({ name, href: `/debriefs/schedule?team=${id}` })),
    page,
    pages: Math.max(1, Math.ceil(Number(past[0]?.of ?? 0) / pageSize)),
  }
}

export function pastLine(line: DebriefLine): DebriefsFacts['past'][number] {
  const { id, kind, held_on, state, why_not, team } = line
  return {
    when: sayDay(held_on),
    what: kindWords[kind],
    team,
    says: state === 'closed' ? 'Held' : `Not held: ${whyNotWords[why_not!]}`,
    href: state === 'closed' && belongsTo(line) ? `/debriefs/${id}/record` : null,
  }
}
