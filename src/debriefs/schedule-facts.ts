import type { ScheduleFacts } from '../../views/debriefs/schedule-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { View } from '../access/view.ts'
import type { Values } from '../web/form.ts'
import { turns } from './form.ts'
import { ledTeams, teamPeople } from './people-queries.ts'
import { rotaOf, scheduleOf, type Schedule } from './schedule-queries.ts'
import { weekdayWords } from './words.ts'

/** 'Fridays at 15:00, for 25 minutes'. */
export const saySchedule = ({
  weekday,
  at,
  minutes,
}: Pick<Schedule, 'weekday' | 'at' | 'minutes'>) =>
  `${weekdayWords[weekday]}s at ${at}, for ${minutes} minutes`

/** Where a lead sets a team's debrief up: null when they lead no team, or not this one. */
export async function scheduleFacts(
  view: View,
  asked: string | null,
  typed: Typed | null,
): Promise<ScheduleFacts | null> {
  const led = await ledTeams(view, {})
  const team = led.find(({ id }) => id === (asked ?? led[0]?.id))
  if (!team) return null
  const [schedule, rota, people] = await Promise.all([
    scheduleOf(view, { team: team.id }),
    rotaOf(view, { team: team.id }),
    teamPeople(view, { team: team.id }),
  ])
  const runs = schedule !== undefined && schedule.ended_on === null
  return {
    team,
    others: led.filter(({ id }) => id !== team.id),
    version: schedule?.version ?? 0,
    runs,
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    whoSees: `Everyone in ${team.name} and those who lead it`,
    typed: typed ?? { values: runs ? valuesOf(schedule, rota) : fresh, errors: [] },
  }
}

const fresh: Values = { weekday: '5', at: '15:00', minutes: '25' }

type Rota = readonly { person_id: string }[]

/** A kept schedule as the form would have sent it. */
export const valuesOf = (schedule: Schedule, rota: Rota): Values => ({
  weekday: `${schedule.weekday}`,
  at: schedule.at,
  minutes: `${schedule.minutes}`,
  cover: schedule.cover_id ?? '',
  ...Object.fromEntries(turns.map((turn, n) => [turn, rota[n]?.person_id ?? ''])),
})
