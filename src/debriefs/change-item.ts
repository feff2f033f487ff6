import type { Updateable } from 'kysely'
import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import type { Database } from '../database/schema.ts'
import { holdDebrief, ringTeam } from './own-debrief.ts'
import { belongs } from './rights.ts'

type Which = { debrief: string; item: string; version: number }

/** Other words for what one brings, while nobody has answered it. */
export const editItem = (act: Act, which: Which, words: string) =>
  act.change('carrying_item.edit', async (change) => {
    const sealer = await change.sealer(change.who.person)
    const sealed = sealer.seal('carrying_item', 'words', which.item, words)
    return write(change, which, { words: sealed })
  })

/** On to the table: what was kept or offered. */
export const putOnTable = (act: Act, which: Which) =>
  act.change('carrying_item.bring', (change) =>
    write(change, which, { brought_at: change.who.now }, true),
  )

/**
 * Not this time, or not at all. Nobody else sees it any more. It is theirs to take back wherever
 * they work now: this needs no place in the team it was brought to.
 */
export const takeBackItem = (act: Act, which: Which) =>
  act.change('carrying_item.withdraw', async (change) => {
    const mine = await ownRow(change, which.item).executeTakeFirst()
    if (!mine) return notFound
    return keep(change, which, mine, { withdrawn_at: change.who.now })
  })

type Set = Omit<Updateable<Database['carrying_item']>, 'id' | 'version'>

async function write(
  change: Change,
  { debrief: id, item, version }: Which,
  set: Set,
  waits = false,
) {
  const debrief = await holdDebrief(change, id, belongs)
  const mine = debrief && (await ownAt(change, item, debrief.team_id))
  if (!debrief || !mine) return notFound
  return keep(change, { item, version }, mine, set, waits)
}

type Mine = { employment_id: string; team_id: string }

async function keep(
  change: Change,
  { item, version }: Omit<Which, 'debrief'>,
  mine: Mine,
  set: Set,
  waits = false,
) {
  const { numUpdatedRows } = await change.db
    .updateTable('carrying_item')
    .set({ ...set, version: version + 1 })
    .where('id', '=', item)
    .where('id', 'in', change.writable('carrying_item', own))
    .where('version', '=', version)
    .where('answer', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if(waits, (row) => row.where('brought_at', 'is', null))
    .executeTakeFirst()
  if (!numUpdatedRows) return changedSince
  await reassess(change, mine.employment_id)
  ringTeam(change, mine)
  return done({ id: item })
}

const ownRow = (change: Change, item: string) =>
  change.db
    .selectFrom('carrying_item')
    .select(['employment_id', 'team_id'])
    .where('id', '=', item)
    .where('withdrawn_at', 'is', null)
    .where('id', 'in', change.writable('carrying_item', own))

const ownAt = (change: Change, item: string, team: string) =>
  ownRow(change, item).where('team_id', '=', team).executeTakeFirst()
