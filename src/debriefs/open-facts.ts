import type { OpenFacts } from '../../views/debriefs/open-page.tsx'
import type { HoldTogetherFacts } from '../../views/debriefs/hold-together.tsx'
import type { View } from '../access/view.ts'
import { londonTime } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import { mayArrange } from './arranges.ts'
import { attendance, sitsIn, type Debrief } from './queries.ts'
import { isHere, mayBring } from './rules.ts'
import { whyNotWords } from './words.ts'

/** The first page: the ground rules, who starts it, and what can change before. */
export async function openFacts(view: View, debrief: Debrief): Promise<OpenFacts> {
  const { id, state, held_on, version } = debrief
  const isPlanned = state === 'planned'
  return {
    id,
    version,
    takes:
      debrief.kind === 'weekly'
        ? 'This takes about 25 minutes.'
        : 'Take as little time as you need.',
    whyNot: state === 'not_held' ? `It was not held: ${whyNotWords[debrief.why_not!]}.` : null,
    start: isPlanned && held_on <= view.who.today ? startWords(debrief) : null,
    startsOn: isPlanned && held_on > view.who.today ? sayDay(held_on) : null,
    bring: debrief.kind !== 'quarterly' && mayBring(debrief, view.who),
    change:
      isPlanned && mayArrange(debrief, view.who)
        ? { on: held_on, at: londonTime(debrief.planned_at) }
        : null,
    holding: await holdTogetherFacts(view, debrief),
  }
}

/** Whoever is here can start, so that nobody waits for one person. */
function startWords({ facilitator, i_facilitate }: Debrief) {
  if (i_facilitate || facilitator === null) return 'Start the debrief'
  return `Start instead of ${facilitator}`
}

/** Who could hold it together instead; null for those who cannot pass it on. */
export async function holdTogetherFacts(
  view: View,
  debrief: Debrief,
): Promise<HoldTogetherFacts | null> {
  if (debrief.state !== 'open') return null
  const here = (await attendance(view, { debrief: debrief.id })).filter(isHere)
  const others = here.filter(({ person_id }) => person_id !== debrief.facilitator_id)
  const action = `/debriefs/${debrief.id}/facilitator`
  if (debrief.i_facilitate || debrief.i_lead) {
    const people = others.map(({ person_id, name }) => ({ value: person_id, label: name }))
    return people.length === 0 ? null : { action, people, me: null }
  }
  const gone = others.length === here.length
  return gone && sitsIn(debrief) ? { action, people: [], me: view.who.person } : null
}
