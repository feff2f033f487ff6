import type { DebriefsFacts, NextDebrief } from '../../views/debriefs/debriefs-page.tsx'
import type { View } from '../access/view.ts'
import { addDays, londonDay, londonTime, weekOf } from '../time/london.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { comingDebriefs, pageSize, pastDebriefs, type DebriefLine } from './list-queries.ts'
import { ledTeams } from './people-queries.ts'
import { belongsTo, sitsIn, type Debrief } from './queries.ts'
import { bringsFrom, mayBring } from './rules.ts'
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

/** Those of this week, and any that was left open, for people of the team and its leads. */
export async function debriefsSoon(view: View): Promise<NextDebrief[]> {
  const coming = await comingDebriefs(view, { limit: 10 })
  const sunday = addDays(weekOf(view.who.today), 6)
  return coming
    .filter((line) => belongsTo(line) && line.held_on <= sunday)
    .map((line) => nextFacts(view, line))
}

/** One that is coming or under way: what the reader can do about it now. */
export function nextFacts({ who }: View, line: DebriefLine): NextDebrief {
  const { id, kind, state, held_on, planned_at, facilitator_id } = line
  const path = `/debriefs/${id}`
  const mine = belongsTo(line)
  const isToday = held_on <= who.today
  return {
    title: isToday
      ? `${kindWords[kind]} ${londonDay(planned_at) === who.today ? 'today' : `of ${sayDay(held_on)}`} at ${londonTime(planned_at)}`
      : `${kindWords[kind]} on ${sayDay(held_on)} at ${londonTime(planned_at)}`,
    team: line.team,
    says: saysOf(line, who.person),
    go:
      mine && isToday ? { href: path, label: goLabel(line, facilitator_id === who.person) } : null,
    look: mine && !isToday ? path : null,
    bring: mine && kind !== 'quarterly' && mayBring(line, who) ? `${path}/carrying` : null,
    bringFrom:
      mine && kind === 'weekly' && state === 'planned' && !mayBring(line, who)
        ? sayWhen(bringsFrom(held_on), who)
        : null,
  }
}

/** Why nothing can be brought just now. */
export function bringWords({ who }: View, { kind, state, held_on }: Debrief) {
  if (state !== 'planned' && state !== 'open') return 'This debrief is over. Bring it to the next.'
  if (kind === 'quarterly') return 'This one is about themes. Nobody brings things of their own.'
  return mayBring({ kind, state, held_on }, { now: who.now })
    ? 'Those who work here bring things. Ask a colleague to.'
    : `You can bring things from ${sayWhen(bringsFrom(held_on), who)}.`
}

function saysOf({ state, facilitator_id, facilitator }: DebriefLine, me: string) {
  const who =
    facilitator_id === me
      ? 'You facilitate'
      : facilitator === null
        ? 'Nobody is named to facilitate yet'
        : `${facilitator} facilitates`
  return state === 'open' ? `It has begun. ${who}.` : `${who}.`
}

function goLabel(line: DebriefLine, iFacilitate: boolean) {
  if (line.state === 'planned') return iFacilitate ? 'Start' : 'Join'
  return sitsIn(line) ? 'Go back in' : 'Join'
}

function pastLine(line: DebriefLine): DebriefsFacts['past'][number] {
  const { id, kind, held_on, state, why_not, team } = line
  return {
    when: sayDay(held_on),
    what: kindWords[kind],
    team,
    says: state === 'closed' ? 'Held' : `Not held: ${whyNotWords[why_not!]}`,
    href: state === 'closed' && belongsTo(line) ? `/debriefs/${id}/record` : null,
  }
}
