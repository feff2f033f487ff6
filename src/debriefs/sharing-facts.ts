import type { SharedItem, SharingFacts } from '../../views/debriefs/sharing-page.tsx'
import type { AnswerFacts } from '../../views/debriefs/answer-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { standingOf } from './item-words.ts'
import { attendance, itemsOnTheTable, sitsIn, type Debrief, type Item } from './queries.ts'
import { isHere } from './rules.ts'

/** Everything on the table, with what this reader can do about each thing. */
export async function sharingFacts(view: View, debrief: Debrief): Promise<SharingFacts> {
  const items = await itemsOnTheTable(view, debrief)
  return {
    id: debrief.id,
    items: items.map((item) => sharedItem(view, debrief, item)),
    left: items.filter(({ isShared }) => !isShared).length,
    bring: `/debriefs/${debrief.id}/carrying`,
  }
}

export function sharedItem({ who }: View, debrief: Debrief, item: Item): SharedItem {
  const second = item.second_id === who.person ? 'You' : (item.second ?? item.second_name)
  const { tag, words } = standingOf({ ...item, second })
  return {
    id: item.id,
    whose: item.isMine ? 'Yours' : (item.person ?? 'A colleague’s'),
    words: item.words,
    isShared: item.isShared,
    tag,
    standing: words,
    askFirst: item.ask_first,
    ...pressesOf(item, { me: who.person, debrief }),
  }
}

type Presses = Pick<SharedItem, 'answers' | 'confirm' | 'press' | 'declines'>
type By = { me: string; debrief: Debrief }

const none: Presses = { answers: false, confirm: null, press: null, declines: false }

/** Its own person answers; the others offer, or say yes or no; a lead can always take it. */
export function pressesOf(item: Item, { me, debrief }: By): Presses {
  if (debrief.state !== 'open') return none
  if (item.isMine) return { ...none, answers: true, confirm: offerOf(item) }
  if (item.isShared) return none
  if (item.second_id === me) return asSecond(item)
  if (debrief.i_lead) return { ...none, press: 'take' }
  return sitsIn(debrief) && item.second_id === null ? { ...none, press: 'offer' } : none
}

/** A yes given before it was asked for: one press takes it up. */
const offerOf = ({ answer, second_id, second, agreed_at, version }: Item) =>
  answer === null && second_id !== null && agreed_at !== null
    ? { second: second_id, name: second ?? 'them', version }
    : null

function asSecond({ answer }: Item): Presses {
  if (answer === null) return { ...none, declines: true }
  return { ...none, press: answer === 'hand_over' ? 'takeOver' : 'accept', declines: true }
}

/** The page on which its own person says what happens to one thing. */
export async function answerFacts(view: View, debrief: Debrief, item: Item): Promise<AnswerFacts> {
  const people = (await attendance(view, { debrief: debrief.id })).filter(isHere)
  return {
    debrief: debrief.id,
    id: item.id,
    version: item.version,
    words: item.words,
    standing: sharedItem(view, debrief, item).standing,
    people: people
      .filter(({ person_id }) => person_id !== view.who.person)
      .map(({ person_id, name }) => ({ value: person_id, label: name })),
    whoSees: await whoSees(view, 'debrief_item', item.employment_id),
  }
}
