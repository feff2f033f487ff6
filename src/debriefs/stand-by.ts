import { sql } from 'kysely'
import {
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
  type Outcome,
} from '../access/change.ts'
import { all, any, line, type Rule } from '../access/relations.ts'
import { attended, namedSecond, onTheTable } from '../access/sitting-relations.ts'
import { hasSecondName } from '../alerts/carried.ts'
import { declineAsk, takeOver } from '../handovers/answer-handover.ts'
import { haveBeside } from '../holdings/co-hold.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { acceptBeside, declineBeside } from '../holdings/stand-alongside.ts'
import { tell } from '../notices/tell.ts'
import { itemAtTable, unanswered, writeItem, type HeldItem, type WhichItem } from './own-item.ts'
import { leadsItem } from './rights.ts'
import { withdrawAsk } from './withdraw-ask.ts'

const ofSomeoneElse: Rule = ({ who }) => sql`t.person_id <> ${who.person}`
const atTheTable: Rule = all(ofSomeoneElse, any(onTheTable, attended('debrief_id'), namedSecond))

const nobody = 'It has a second name already. Thank you for offering.'

/**
 * "I can stand alongside", by anyone who sits there; its person says yes to that with one press. It
 * is the yes at once where they asked for just this person.
 */
export const offerAlongside = (act: Act, which: WhichItem) =>
  act.change('debrief.offer', async (change) => {
    const at = await itemAtTable(change, which, atTheTable)
    if (isRefusal(at)) return at
    const { item } = at
    const { person, now } = change.who
    if (item.second_id === person && item.agreed_at !== null) return done({ id: item.id })
    if (hasSecondName(item)) return unfit('', nobody)
    if (item.second_id !== null && item.second_id !== person) return unfit('', waits(item))
    if (item.answer !== null) {
      const said = await sayYes(change, item)
      if (said.refused !== null) return said
    }
    await writeItem(change, at, { second_id: person, agreed_at: now })
    return done({ id: item.id })
  })

const waits = ({ answer }: HeldItem) =>
  answer === null ? 'Somebody has offered already.' : 'Somebody else is asked already.'

/** The second person's own yes, in the ledger where it is about somebody held. */
async function sayYes(change: Change, item: HeldItem): Promise<Outcome<{ id: string }>> {
  const { holding_id: holding, co_holder_id: coHolder, handover_id: handover } = item
  if (holding && coHolder) return acceptBeside(change, { holding, coHolder })
  if (handover) return takeOver(change, await askOf(change, handover), false)
  return done({ id: item.id })
}

/** "Not this time", to being asked or to an offer of one's own: it is back with one name. */
export const declineItem = (act: Act, which: WhichItem) =>
  act.change('debrief.decline', async (change) => {
    const at = await itemAtTable(change, which, all(ofSomeoneElse, namedSecond))
    if (isRefusal(at)) return at
    const { item } = at
    if (item.second_id !== change.who.person) return notFound
    if (hasSecondName(item)) return unfit('', 'You said yes. Talk to them to change it.')
    const said = await sayNo(change, item)
    if (said.refused !== null) return said
    // Rights to it may end with the name, so this is the last write about it.
    await writeItem(change, at, unanswered)
    return done({ id: item.id })
  })

async function sayNo(change: Change, item: HeldItem): Promise<Outcome<{ id: string }>> {
  const { holding_id: holding, co_holder_id: coHolder, handover_id: handover } = item
  if (item.answer === null) return done({ id: item.id })
  if (holding && coHolder) return declineBeside(change, { holding, coHolder })
  if (handover) return declineAsk(change, await askOf(change, handover), '')
  return done({ id: item.id })
}

/** The ask as it waits now: whoever answers holds the item, so nobody else does. */
async function askOf({ db }: Change, id: string) {
  const row = await db
    .selectFrom('handover')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  return { id, version: row?.version ?? 0 }
}

/** "I will stand alongside": a lead can always take it, and then it has a second name at once. */
export const takeItem = (act: Act, which: WhichItem) =>
  act.change('debrief.take', async (change) => {
    const at = await itemAtTable(change, which, all(ofSomeoneElse, leadsItem))
    if (isRefusal(at)) return at
    const { item, debrief } = at
    const { person, now } = change.who
    if (hasSecondName(item)) {
      return item.second_id === person ? done({ id: item.id }) : unfit('', nobody)
    }
    const coHolder = await besideLed(change, item)
    await withdrawAsk(change, item)
    await writeItem(change, at, {
      answer: 'co_hold',
      debrief_id: debrief.id,
      second_id: person,
      agreed_at: now,
      co_holder_id: coHolder,
      handover_id: null,
      answered_by: person,
      answered_at: now,
    })
    await tell(change, [
      {
        to: item.person_id,
        what: 'debrief',
        about: debrief.id,
        key: `item taken ${item.id} ${person}`,
        urgency: 'digest',
      },
    ])
    return done({ id: item.id })
  })

/** Beside the one held too, where the lead answers for this job and sees them already. */
async function besideLed(change: Change, { holding_id: id }: HeldItem) {
  const holding = id === null ? undefined : await holdHolding(change, id, line)
  if (!holding || holding.ended_on !== null) return null
  const second = { person: change.who.person, role: 'lead' as const, yes: true }
  return (await haveBeside(change, holding, second)).id
}
