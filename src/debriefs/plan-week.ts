import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { weekOf } from '../time/london.ts'
import type { Who } from '../access/relations.ts'
import { ableWhere, everyRota, fromThisWeek, leaveAhead, running } from './plan-queries.ts'
import {
  debriefOfWeek,
  facilitatorOn,
  weeksAhead,
  type IsAway,
  type Planned,
  type Rhythm,
} from './week-plan.ts'

type Moment = Pick<Who, 'now' | 'today'>

export type Step =
  | { do: 'plan'; planned: Planned }
  | { do: 'name'; id: string; version: number; facilitator_id: string | null }
  | { do: 'move'; id: string; version: number; planned: Planned }

export type TeamPlan = { team_id: string; organisation_id: string; steps: Step[] }

/**
 * What there is to do for the weekly debriefs of this week and the next: plan one, or name another
 * facilitator because of leave. `moving` takes those that are planned to the day of the schedule.
 */
export async function stepsToPlan(
  db: Kysely<Database>,
  { now, today }: Moment,
  { team, moving = false }: { team?: string; moving?: boolean } = {},
): Promise<TeamPlan[]> {
  const [schedules, rota, there, able, leave] = await Promise.all([
    running(db, team),
    everyRota(db, team),
    fromThisWeek(db, today, team),
    ableWhere(db, today, now, team),
    leaveAhead(db, today),
  ])
  const rotas = Map.groupBy(rota, (row) => row.team_id)
  return schedules.map((schedule) => {
    const { team_id, organisation_id } = schedule
    const isAway: IsAway = (person, day) =>
      !able.has(`${team_id} ${person}`) ||
      leave.some((it) => it.person_id === person && it.from_on <= day && day <= it.until_on)
    const people = (rotas.get(team_id) ?? []).map(({ person_id }) => person_id)
    const rhythm: Rhythm = { ...schedule, rota: people }
    const mine = there.filter((row) => row.team_id === team_id)
    const steps = weeksAhead(today).flatMap((week) =>
      stepFor({ rhythm, week, isAway, now, today, moving }, mine),
    )
    return { team_id, organisation_id, steps }
  })
}

type Week = Moment & { rhythm: Rhythm; week: string; isAway: IsAway; moving: boolean }
type There = Awaited<ReturnType<typeof fromThisWeek>>

function stepFor({ rhythm, week, isAway, now, today, moving }: Week, there: There): Step[] {
  const known = there.find(({ held_on }) => weekOf(held_on) === week)
  const planned = debriefOfWeek(rhythm, week, isAway)
  const ahead = planned !== null && planned.planned_at > now
  if (!known) return ahead ? [{ do: 'plan', planned }] : []
  if (known.state !== 'planned' || known.held_on < today) return []
  const { id, version } = known
  if (moving && ahead) return [{ do: 'move', id, version, planned }]
  const facilitator_id = facilitatorOn(rhythm, known.held_on, isAway)
  return facilitator_id === known.facilitator_id
    ? []
    : [{ do: 'name', id, version, facilitator_id }]
}
