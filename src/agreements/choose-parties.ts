import type { Change } from '../access/change.ts'
import type { Held } from './hold-employment.ts'

export type Capacity = 'worker' | 'line' | 'manager' | 'clinical'
export type Party = { person_id: string; capacity: Capacity }

const order: readonly Capacity[] = ['worker', 'line', 'manager', 'clinical']

/**
 * Who must sign: the worker, every lead, and the managers and clinical leads who were ticked
 * (product.md 5.2). Null when someone ticked is no longer bonded to this worker.
 */
export async function chooseParties(
  { db, who }: Change,
  held: Held,
  ticked: readonly string[],
): Promise<Party[] | null> {
  const bonds = await db
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.viewer_id as person_id', 'b.kind as capacity'])
    .where('b.employment_id', '=', held.id)
    .where('b.kind', 'in', ['line', 'manager', 'clinical'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .execute()
  const worker: Party = { person_id: held.person_id, capacity: 'worker' }
  const all = [worker, ...(bonds as Party[])]
  if (ticked.some((id) => !all.some(({ person_id }) => person_id === id))) return null
  const asked = all.filter((each) => isAlways(each) || ticked.includes(each.person_id))
  return onceEach(asked)
}

const isAlways = ({ capacity }: Party) => capacity === 'worker' || capacity === 'line'

/** Someone with two bonds signs once, in the nearer one. */
function onceEach(parties: Party[]): Party[] {
  const sorted = parties.toSorted((a, b) => order.indexOf(a.capacity) - order.indexOf(b.capacity))
  return sorted.filter(
    ({ person_id: id }, index) => sorted.findIndex((each) => each.person_id === id) === index,
  )
}
