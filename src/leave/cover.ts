import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { noteChange } from '../holdings/timeline.ts'
import { spanOf } from '../time/weeks.ts'
import { colleagues } from './queries.ts'
import type { Away } from './rules.ts'

type Days = Away & { employment_id: string }
type Leave = Days & { id: string }

/** Names that stand in for one leave and have not said no. Its days are what ties them to it. */
export function coverOf(change: Change, leave: Days) {
  const { from, until } = spanOf(leave.from_on, leave.until_on)
  return change.db
    .selectFrom('co_holder')
    .select(['id', 'holding_id', 'co_person_id', 'ended_at'])
    .where('employment_id', '=', leave.employment_id)
    .where('kind', '=', 'cover')
    .where('from_at', '=', from)
    .where('ended_at', '=', until)
    .where('ended_at', '>', change.who.now)
    .where('declined_at', 'is', null)
    .where('id', 'in', change.writable('co_holder', own))
    .orderBy('id')
    .execute()
}

export type Cover = Awaited<ReturnType<typeof coverOf>>[number]

/** These holdings, held in one order so that two changes never wait for each other. */
export async function holdAll(change: Change, ids: Iterable<string>) {
  const held = []
  for (const id of [...new Set(ids)].toSorted()) held.push(await holdHolding(change, id, own))
  return held
}

/** Cover of this leave alone: a morning and an afternoon of one day share theirs. */
async function coverToItself(change: Change, leave: Leave) {
  const other = await change.db
    .selectFrom('leave')
    .select('id')
    .where('employment_id', '=', leave.employment_id)
    .where('from_on', '=', leave.from_on)
    .where('until_on', '=', leave.until_on)
    .where('id', '!=', leave.id)
    .where('id', 'in', change.writable('leave', own))
    .executeTakeFirst()
  return other ? [] : coverOf(change, leave)
}

/** The same people for other days. They are asked again: a yes was for the days it was given for. */
export async function moveCover(change: Change, leave: Leave, away: Away) {
  if (away.from_on === leave.from_on && away.until_on === leave.until_on) return
  const covers = await coverToItself(change, leave)
  const held = await holdAll(change, holdingsOf(covers))
  const there = await coverOf(change, { ...leave, ...away })
  const known = await colleagues(change.view, { employment: leave.employment_id })
  for (const row of covers) {
    const holding = held.find((each) => each?.id === row.holding_id)
    const stays =
      holding?.ended_on === null &&
      known.some(({ id }) => id === row.co_person_id) &&
      !there.some((each) => each.holding_id === row.holding_id)
    await (stays ? askAgain(change, row, away) : endCover(change, row))
  }
}

async function askAgain(change: Change, row: Cover, away: Away) {
  const { from, until } = spanOf(away.from_on, away.until_on)
  if (until <= change.who.now) return endCover(change, row)
  await writeCover(change, row, {
    what: 'cover',
    set: { from_at: from, ended_at: until, accepted_at: null },
  })
}

export async function endCoverOf(change: Change, leave: Leave) {
  const covers = await coverToItself(change, leave)
  await holdAll(change, holdingsOf(covers))
  for (const row of covers) await endCover(change, row)
}

const holdingsOf = (covers: Cover[]) => covers.map((row) => row.holding_id)

/** From now on; one that has not begun never does. */
export const endCover = (change: Change, row: Cover) =>
  writeCover(change, row, { what: 'cover_ended', set: { ended_at: change.who.now } })

type Written = {
  what: 'cover' | 'cover_ended'
  set: { from_at?: string; ended_at: string; accepted_at?: null }
}

/** Whoever said no, or ended it, a moment ago is left as they are. */
async function writeCover(change: Change, row: Cover, { what, set }: Written) {
  const { numUpdatedRows: changed } = await change.db
    .updateTable('co_holder')
    .set(set)
    .set((of) => ({ version: of('version', '+', 1) }))
    .where('id', '=', row.id)
    .where('ended_at', '=', row.ended_at)
    .where('declined_at', 'is', null)
    .where('id', 'in', change.writable('co_holder', own))
    .executeTakeFirst()
  if (changed) await noteChange(change, row.holding_id, what)
}
