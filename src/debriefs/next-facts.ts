import type { NextDebrief } from '../../views/debriefs/debriefs-page.tsx'
import type { View } from '../access/view.ts'
import { isLeftOpen } from '../alerts/left-open.ts'
import { addDays, londonDay, londonTime, weekOf } from '../time/london.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { comingDebriefs, type DebriefLine } from './list-queries.ts'
import { belongsTo, sitsIn, type Debrief } from './queries.ts'
import { bringsFromWords } from './bring-words.ts'
import { bringsFrom, mayBring } from './rules.ts'
import { kindWords } from './words.ts'

/** Those of this week, and any that was left open, for people of the team and its leads. */
export async function debriefsSoon(view: View): Promise<NextDebrief[]> {
  const coming = await comingDebriefs(view, { limit: 10 })
  const sunday = addDays(weekOf(view.who.today), 6)
  return coming
    .filter((line) => belongsTo(line) && line.held_on <= sunday && !isLeftOpen(line, view.who))
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
    says: saysOf(line, who),
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
    : bringsFromWords({ kind, held_on }, who)
}

function saysOf({ state, held_on, facilitator_id, facilitator }: DebriefLine, who: View['who']) {
  const name =
    facilitator_id === who.person
      ? 'You facilitate'
      : facilitator === null
        ? 'Nobody is named to facilitate yet'
        : `${facilitator} facilitates`
  if (state !== 'open') return `${name}.`
  return held_on < who.today ? `It is not closed yet. ${name}.` : `It has begun. ${name}.`
}

function goLabel(line: DebriefLine, iFacilitate: boolean) {
  if (line.state === 'planned') return iFacilitate ? 'Start' : 'Join'
  return sitsIn(line) ? 'Go back in' : 'Join'
}
