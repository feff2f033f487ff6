import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administersBond } from '../access/relations.ts'
import type { BondKind } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { endOf, startOf } from './bond-times.ts'

type BondEdit = {
  bond: string
  version: number
  kind: BondKind
  fromOn: Day
  untilOn: Day | null
}

/** Changes what a bond is and on which days it holds; who it joins never changes. */
export const editBond = (act: Act, { bond, version, kind, fromOn, untilOn }: BondEdit) =>
  act.change('bond.edit', async (change) => {
    if (untilOn !== null && untilOn < fromOn) {
      return unfit('until_on', 'Choose a last day that is not before the first.')
    }
    const set = { kind, from_at: startOf(fromOn), until_at: untilOn && endOf(untilOn) }
    const { numUpdatedRows } = await change.db
      .updateTable('bond')
      .set({ ...set, version: version + 1 })
      .where('id', '=', bond)
      .where('id', 'in', change.writable('bond', administersBond))
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: bond }) : missed(change, bond)
  })

/** Over this second: the next request of the person it led to no longer finds anything. */
export const endBond = (act: Act, { bond }: { bond: string }) =>
  act.change('bond.end', async (change) => {
    const { now } = change.who
    const { numUpdatedRows } = await change.db
      .updateTable('bond')
      .set((of) => ({ until_at: now, version: of('version', '+', 1) }))
      .where('id', '=', bond)
      .where('id', 'in', change.writable('bond', administersBond))
      .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', now)]))
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: bond }) : missed(change, bond)
  })

async function missed(change: Change, bond: string) {
  const row = await change.db
    .selectFrom('bond')
    .select('id')
    .where('id', '=', bond)
    .where('id', 'in', change.writable('bond', administersBond))
    .executeTakeFirst()
  return row ? changedSince : notFound
}
