import type { ActionsFacts } from '../../views/debriefs/actions-page.tsx'
import type { CloseFacts } from '../../views/debriefs/close-page.tsx'
import type { MoodFacts } from '../../views/debriefs/moods.tsx'
import { actionLines } from '../actions/facts.ts'
import { promisesFromDebrief, promisesLeft } from '../actions/queries.ts'
import type { View } from '../access/view.ts'
import { addDays } from '../time/london.ts'
import { waitingForWords } from '../holdings/words.ts'
import { gapsOpen, themeCounts, themesOf } from './closing-queries.ts'
import { moodWords, themeWords } from './closing-words.ts'
import { fewestForMoods, isMoodMoment } from './mood-rules.ts'
import { attendance, itemsOnTheTable, sitsIn, type Debrief } from './queries.ts'
import { stepsOf } from './rules.ts'
import { sharedItem } from './sharing-facts.ts'

/** Last week's promises first, then the new ones; who may promise is who sits there. */
export async function actionsFacts(view: View, debrief: Debrief): Promise<ActionsFacts> {
  const { id, team_id: team } = debrief
  const [left, made, people] = await Promise.all([
    promisesLeft(view, { team, debrief: id }),
    promisesFromDebrief(view, id),
    attendance(view, { debrief: id }),
  ])
  return {
    id,
    left: actionLines(view, left),
    made: actionLines(view, made),
    people: people
      .filter(({ how }) => how !== 'away')
      .map(({ person_id, name }) => ({ value: person_id, label: name })),
    promises: sitsIn(debrief) || Boolean(debrief.i_lead),
    due: addDays(view.who.today, 7),
    agenda: debrief.kind === 'quarterly' ? await agendaFacts(view, team) : null,
  }
}

const quarterDays = 91

/** What the quarterly review looks at: themes of the quarter and gaps, never items. */
async function agendaFacts(view: View, team: string): Promise<ActionsFacts['agenda']> {
  const since = addDays(view.who.today, -quarterDays)
  const [themes, gaps] = await Promise.all([
    themeCounts(view, { team, since }),
    gapsOpen(view, { team }),
  ])
  return {
    themes: themes.map(({ theme, times }) => [themeWords[theme], `${times}`]),
    gaps: gaps.map(({ need, area }) => waitingForWords[need] + (area ? `, ${area}` : '')),
  }
}

/** Closing: what is still in the way, one good thing each, what the week was about. */
export async function closeFacts(view: View, debrief: Debrief): Promise<CloseFacts> {
  const { id, kind, state } = debrief
  const [themes, people, items] = await Promise.all([
    themesOf(view, { debrief: id }),
    attendance(view, { debrief: id }),
    stepsOf[kind].includes('sharing') ? itemsOnTheTable(view, debrief) : [],
  ])
  const there = people.filter(({ how }) => how !== 'away')
  const keeps = Boolean(debrief.i_facilitate) || Boolean(debrief.i_lead)
  return {
    id,
    version: debrief.version,
    clash: null,
    state: state === 'closed' ? 'closed' : 'open',
    closes: keeps && state === 'open',
    themes: keeps ? Object.entries(themeWords).map(([value, label]) => ({ value, label })) : [],
    ticked: themes.map(({ theme }) => theme),
    alone: items.filter(({ isShared }) => !isShared).map((item) => sharedItem(view, debrief, item)),
    round: there.map(({ name }) => name),
    mood: moodFacts(view, debrief, { moment: 'out', there: there.length }),
  }
}

type At = { moment: 'in' | 'out'; there: number }

/** One word before and one after, where enough people are here; null where none is asked for. */
export function moodFacts(view: View, debrief: Debrief, { moment, there }: At): MoodFacts | null {
  const isNow = isMoodMoment(debrief, moment, view.who)
  if (!isNow || !sitsIn(debrief) || there < fewestForMoods) return null
  const given = Boolean(moment === 'in' ? debrief.my_mood_in : debrief.my_mood_out)
  return {
    id: debrief.id,
    moment,
    given,
    words: Object.entries(moodWords).map(([value, label]) => ({ value, label })),
  }
}
