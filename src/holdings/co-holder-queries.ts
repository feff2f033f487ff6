import { read, readOne, type View } from '../access/view.ts'
import { pageSize } from './queries.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Names beside a holding now, or to come for a time of leave. */
const notOver = (from: From, who: Who) =>
  from
    .selectFrom('co_holder as o')
    .leftJoin('person as p', 'p.id', 'o.co_person_id')
    .selectAll('o')
    .select('p.name as colleague')
    .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', who.now)]))

const coHoldersOf = read((from, p: { holding: string }, who) =>
  notOver(from, who).where('o.holding_id', '=', p.holding).orderBy('o.from_at').orderBy('o.id'),
)

export type CoHolderRow = Awaited<ReturnType<typeof coHolders>>[number]

/** Who stands alongside, with the texts this reader may open. */
export async function coHolders(view: View, holding: { id: string; person_id: string }) {
  const rows = await coHoldersOf(view, { holding: holding.id })
  return opened(view, rows)
}

const oneOf = readOne((from, p: { holding: string; coHolder: string }, who) =>
  notOver(from, who).where('o.holding_id', '=', p.holding).where('o.id', '=', p.coHolder),
)

export async function findCoHolder(view: View, which: { holding: string; coHolder: string }) {
  const row = await oneOf(view, which)
  return row ? (await opened(view, [row]))[0]! : null
}

async function opened<R extends Awaited<ReturnType<typeof coHoldersOf>>[number]>(
  view: View,
  rows: R[],
) {
  if (rows.length === 0) return []
  const words = await view.opener(rows[0]!.person_id)
  return rows.map((row) => ({
    ...row,
    name: row.colleague ?? words.open('co_holder', 'name', row.id, row.name),
    shares: words.open('co_holder', 'shares', row.id, row.shares),
  }))
}

/** Colleagues and others the asker works with, to name beside a holding. */
export const acquaintances = read((from, _: object, who) =>
  from
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '!=', who.person)
    .where('deactivated_at', 'is', null)
    .orderBy('name')
    .limit(200),
)

const alongside = read((from, _: object, who) =>
  from
    .selectFrom('co_holder as o')
    .innerJoin('holding as h', 'h.id', 'o.holding_id')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.id', 'h.label', 'h.ref', 'h.person_id', 'p.name as holder'])
    .select(['o.id as co_holder', 'o.accepted_at', 'o.kind', 'o.from_at', 'o.ended_at'])
    .where('o.co_person_id', '=', who.person)
    .where('o.from_at', '<=', who.now)
    .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', who.now)]))
    .where('h.ended_on', 'is', null)
    .orderBy('p.name')
    .orderBy('o.id')
    .limit(pageSize),
)

/** Holdings of others that name the asker beside them, labels opened. */
export async function heldAlongside(view: View) {
  const rows = await alongside(view, {})
  return Promise.all(
    rows.map(async (row) => {
      const words = await view.opener(row.person_id)
      return { ...row, label: words.open('holding', 'label', row.id, row.label)! }
    }),
  )
}

export type HeldAlongside = Awaited<ReturnType<typeof heldAlongside>>[number]
