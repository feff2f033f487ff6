import { changedSince, done, isRefusal, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { takeBackAsk } from '../handovers/answer-handover.ts'
import { endBeside } from '../holdings/stand-alongside.ts'
import { askSecond } from './ask-second.ts'
import type { AnswerInput } from './closing-form.ts'
import type { HeldDebrief } from './own-debrief.ts'
import { itemAtTable, writeItem, type HeldItem, type WhichItem } from './own-item.ts'
import { attendance } from './queries.ts'
import { isHere } from './rules.ts'

/**
 * What happens to one thing, as its own person chooses (product.md 5.6). Who is asked to hold it
 * together or to take it over is asked as in the ledger, and says yes for themselves. It can be
 * answered anew until the debrief closes.
 */
export const answerItem = (act: Act, which: WhichItem & { version: number }, input: AnswerInput) =>
  act.change('debrief.answer', async (change) => {
    const at = await itemAtTable(change, which, own)
    if (isRefusal(at)) return at
    const { debrief, item } = at
    if (item.version !== which.version) return changedSince
    const refused = handedOver(item) ?? (await refuseSecond(change, debrief, input))
    if (refused) return refused
    await letGoOfAsk(change, item, input)
    const second = await askSecond(change, item, input)
    if (isRefusal(second)) return second
    const { person, now } = change.who
    const words = await change.sealer(person)
    const text = (column: 'second_name' | 'ask_first', typed: string) =>
      typed === '' ? null : words.seal('carrying_item', column, item.id, typed)
    await writeItem(change, at, {
      ...second,
      answer: input.answer,
      debrief_id: debrief.id,
      second_name: input.answer === 'safe' ? text('second_name', input.second_name) : null,
      ask_first: text('ask_first', input.ask_first),
      answered_by: person,
      answered_at: now,
    })
    return done({ id: item.id })
  })

const passedOn = 'It has been taken on already. Open it in your handovers.'

const handedOver = ({ handover_id: id, agreed_at: agreed }: HeldItem) =>
  id !== null && agreed !== null ? unfit('', passedOn) : null

async function refuseSecond(change: Change, { id }: HeldDebrief, input: AnswerInput) {
  const { answer, second, second_name: outside } = input
  if (answer === 'put_down') return null
  if (answer === 'safe' && second !== null && outside !== '') {
    return unfit('second_name', 'Choose somebody here, or write a name. Not both.')
  }
  if (answer === 'safe' && outside !== '') return null
  if (second === null) return unfit('second', asks[answer])
  if (second === change.who.person) {
    return unfit('second', 'You are the first name already. Choose someone else.')
  }
  const people = await attendance(change.view, { debrief: id })
  const there = people.some((each) => each.person_id === second && isHere(each))
  return there ? null : unfit('second', 'Choose someone who is here.')
}

const asks = {
  co_hold: 'Choose who you would like beside you.',
  hand_over: 'Choose who you would like to take it on.',
  safe: 'Choose who is on call, or write their name.',
}

/** An ask of before that still waits is taken back; a yes that was said stays in the ledger. */
async function letGoOfAsk(change: Change, item: HeldItem, { answer, second }: AnswerInput) {
  const same = item.answer === answer && item.second_id === second
  if (same || item.agreed_at !== null) return
  const { holding_id: holding, co_holder_id: coHolder, handover_id: handover } = item
  if (holding && coHolder) await endBeside(change, { holding, coHolder })
  if (handover)
    await takeBackAsk(change, { id: handover, version: await versionOf(change, handover) })
}

async function versionOf({ db, ...change }: Change, handover: string) {
  const row = await db
    .selectFrom('handover')
    .select('version')
    .where('id', '=', handover)
    .where('id', 'in', change.writable('handover', own))
    .executeTakeFirst()
  return row?.version ?? 0
}
