import type { FrameFacts } from '../../views/debriefs/debrief-frame.tsx'
import type { View } from '../access/view.ts'
import type { DebriefStep } from '../database/schema.ts'
import { sayWhen } from '../time/words.ts'
import { attendance, belongsTo, sitsIn, type Debrief } from './queries.ts'
import { isHere, mayStep, nextStep, pathOf, steps, stepsOf } from './rules.ts'
import { goOnWords, kindWords, stepWords } from './words.ts'

/** What stands around every step of a debrief, for this reader. */
export async function frameFacts(
  view: View,
  debrief: Debrief,
  step: DebriefStep,
): Promise<FrameFacts> {
  const { id, state, version } = debrief
  const isOpen = state === 'open'
  const onTheDay = debrief.held_on <= view.who.today
  const people = (await attendance(view, { debrief: id })).filter(isHere)
  const path = `/debriefs/${id}`
  const held = isOpen && Boolean(debrief.i_facilitate)
  const next = held && step === debrief.step ? nextStep(step, debrief.kind) : null
  return {
    id,
    version,
    title: stepWords[step],
    about: `${kindWords[debrief.kind]}, ${debrief.team}, ${sayWhen(debrief.planned_at, view.who)}`,
    facilitator: debrief.i_facilitate ? 'You hold it together' : facilitatedBy(debrief),
    live: {
      stream: `${path}/stream`,
      here: `${path}/${step}`,
      now: nowOf(debrief),
      version,
    },
    steps: stepsOf[debrief.kind].map((each) => ({
      label: stepWords[each],
      href: `${path}/${each}`,
      isHere: each === step,
      isNow: isOpen && each === debrief.step,
    })),
    here: people.map(({ name }) => name),
    mayJoin:
      (isOpen || (state === 'planned' && onTheDay)) && belongsTo(debrief) && !sitsIn(debrief),
    next: next && { to: next, label: goOnWords[next] },
    back: held && step !== debrief.step ? moveHere(debrief, step) : null,
  }
}

/** Back to a page that everyone has left, or on to the one that comes next. */
function moveHere({ step: now, kind }: Debrief, step: DebriefStep) {
  if (!mayStep(now, step, kind)) return null
  const isBack = steps.indexOf(step) < steps.indexOf(now)
  return { to: step, label: isBack ? 'Take everyone back here' : goOnWords[step] }
}

const facilitatedBy = ({ facilitator }: Debrief) =>
  facilitator === null ? 'Nobody is named to facilitate yet' : `${facilitator} facilitates`

/** The page everyone follows to; whoever sits there as it closes stays, and reads the last word. */
function nowOf(debrief: Debrief) {
  if (debrief.state === 'closed') return { href: `/debriefs/${debrief.id}/close`, label: 'Closed' }
  return { href: pathOf(debrief), label: stepWords[debrief.step] }
}
