import type { Updateable } from 'kysely'
import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import { own, type Rule } from '../access/relations.ts'
import { attended, namedSecond, onTheTable } from '../access/sitting-relations.ts'
import { reassess } from '../alerts/reassess.ts'
import type { Database } from '../database/schema.ts'
import { isForTable } from './for-table.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { placesAt } from './places.ts'
import { belongs, leadsItem } from './rights.ts'

export type WhichItem = { debrief: string; item: string }

/** Everyone who may have a hand in what is on the table. */
const anyHand = [own, onTheTable, attended('debrief_id'), namedSecond, leadsItem]

/** The item at this table, held until this change ends. Hold its debrief first. */
const holdItem = (change: Change, { id, team_id }: HeldDebrief, item: string, rules: Rule[]) =>
  change.db
    .updateTable('carrying_item')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', item)
    .where('team_id', '=', team_id)
    .where('brought_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where((of) => of.or([of('debrief_id', 'is', null), of('debrief_id', '=', id)]))
    .where('id', 'in', change.writable('carrying_item', ...rules))
    .returningAll()
    .executeTakeFirst()

export type HeldItem = NonNullable<Awaited<ReturnType<typeof holdItem>>>

type AtTable = { debrief: HeldDebrief; item: HeldItem }

const over = 'This debrief has closed. Its answers stay as they are.'

/** Debrief and item together, or why nothing can be done to the item here. */
export async function itemAtTable(
  change: Change,
  which: WhichItem,
  ...rules: Rule[]
): Promise<AtTable | Refusal> {
  const debrief = await holdDebrief(change, which.debrief, belongs)
  const item = debrief && (await holdItem(change, debrief, which.item, rules))
  if (!debrief || !item) return notFound
  if (!isForTable(debrief, item, await placesAt(change, debrief.id))) return notFound
  return debrief.state === 'open' ? { debrief, item } : unfit('', over)
}

type Answered = Omit<Updateable<Database['carrying_item']>, 'id' | 'version'>

/** Writes what was said about an item; its worker is judged again and every board looks again. */
export async function writeItem(change: Change, { debrief, item }: AtTable, set: Answered) {
  await change.db
    .updateTable('carrying_item')
    .set((of) => ({ ...set, version: of('version', '+', 1) }))
    .where('id', '=', item.id)
    .where('id', 'in', change.writable('carrying_item', ...anyHand))
    .execute()
  await reassess(change, item.employment_id)
  ringTeam(change, debrief)
}

/** Back on the table with one name, as before anyone answered. */
export const unanswered = {
  answer: null,
  debrief_id: null,
  second_id: null,
  second_name: null,
  agreed_at: null,
  co_holder_id: null,
  handover_id: null,
  ask_first: null,
  answered_by: null,
  answered_at: null,
} as const
