import type { BoardFacts, BoardThing } from '../../views/debriefs/board-page.tsx'
import type { View } from '../access/view.ts'
import { sayWhen } from '../time/words.ts'
import { hasSecondName } from '../alerts/carried.ts'
import { standingOf } from './item-words.ts'
import { attendance, sealedOnTheTable, sitsIn, type Debrief } from './queries.ts'
import { isHere, stepsOf } from './rules.ts'
import { kindWords, stepWords } from './words.ts'

/** What a room may look at together: where they are, who is here, whose thing has a second name. */
export async function boardFacts(view: View, debrief: Debrief): Promise<BoardFacts> {
  const { id, kind, step, state, opened_at, version } = debrief
  const people = (await attendance(view, { debrief: id })).filter(isHere)
  const path = `/debriefs/${id}/board`
  const label = stepWords[step]
  const address = { href: `${path}?at=${state === 'open' ? step : state}`, label }
  return {
    id,
    title: state === 'open' ? label : stateWords(debrief, view),
    about: `${kindWords[kind]}, ${debrief.team}`,
    step: state === 'open' ? placeOf(debrief) : null,
    gone: state === 'open' && opened_at ? sayGone(opened_at, view.who.now) : null,
    steps: stepsOf[kind].map((each) => ({ label: stepWords[each], isNow: each === step })),
    here: people.map(({ name }) => name),
    things: seesThings(debrief) ? await thingsOf(view, debrief) : null,
    live: { stream: `/debriefs/${id}/stream`, here: address.href, now: address, version },
  }
}

/** Only those who sit in it, or lead the team, are shown what was brought by anybody else. */
const seesThings = (debrief: Debrief) =>
  debrief.kind !== 'quarterly' && (sitsIn(debrief) || Boolean(debrief.i_lead))

function stateWords({ state, planned_at }: Debrief, { who }: View) {
  if (state === 'closed') return 'Closed'
  return state === 'planned' ? `It starts ${sayWhen(planned_at, who)}` : 'Not held'
}

function placeOf({ kind, step }: Debrief) {
  const steps = stepsOf[kind]
  return `Step ${steps.indexOf(step) + 1} of ${steps.length}`
}

/** Whole minutes since it started. */
export function sayGone(openedAt: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(openedAt)) / 60_000))
  return minutes === 1 ? '1 minute gone' : `${minutes} minutes gone`
}

async function thingsOf(view: View, debrief: Debrief): Promise<BoardThing[]> {
  const rows = await sealedOnTheTable(view, debrief)
  const ofPerson = Map.groupBy(rows, (row) => row.person_id)
  return rows.map((row) => {
    const theirs = ofPerson.get(row.person_id)!
    const isShared = hasSecondName(row)
    const { tag, words } = standingOf({ ...row, isShared })
    const shape = isShared ? 'past' : row.answer === null ? 'room' : 'near'
    const whose = `${row.person ?? ''}${which(theirs, row)}`
    return { id: row.id, whose, tag, words, shape }
  })
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** Which of somebody's things it is: the words of it stay with those who sit there. */
function which<T>(theirs: readonly T[], row: T) {
  const at = theirs.indexOf(row)
  if (theirs.length === 1) return ''
  return ordinals[at] ? `, ${ordinals[at]} thing` : `, thing ${at + 1}`
}
