import { read, readOne, type View } from '../access/view.ts'
import { factsOf } from '../load/facts.ts'
import type { Day } from '../time/types.ts'

/** Rows on one page of a list. */
export const pageSize = 100

const ownList = (ended: boolean) =>
  read((from, p: { limit: number; offset: number }, who) =>
    from
      .selectFrom('holding as h')
      .selectAll('h')
      .select((of) => [
        of
          .selectFrom('contact as c')
          .select((c) => c.fn.countAll<number>().as('contacts'))
          .whereRef('c.holding_id', '=', 'h.id')
          .where('c.medium', '!=', 'message')
          .as('contacts'),
        of
          .selectFrom('contact as c')
          .select((c) => c.fn.max('c.at').as('last_contact'))
          .whereRef('c.holding_id', '=', 'h.id')
          .as('last_contact'),
        of
          .selectFrom('co_holder as o')
          .select((o) => o.fn.countAll<number>().as('co_holders'))
          .whereRef('o.holding_id', '=', 'h.id')
          .where('o.ended_at', 'is', null)
          .as('co_holders'),
        of
          .selectFrom('co_holder as o')
          .select((o) => o.fn.max('o.spoken_on').as('spoken_on'))
          .whereRef('o.holding_id', '=', 'h.id')
          .where('o.ended_at', 'is', null)
          .as('spoken_on'),
      ])
      .where('h.person_id', '=', who.person)
      .where('h.ended_on', ended ? 'is not' : 'is', null)
      .orderBy('h.held_since')
      .orderBy('h.id')
      .limit(p.limit)
      .offset(p.offset),
  )

const openList = ownList(false)
const endedList = ownList(true)

/** One page of the asker's own holdings, longest held first, labels opened. */
export async function ownHoldings(
  view: View,
  { ended, page, today }: { ended: boolean; page: number; today: Day },
) {
  const rows = await (ended ? endedList : openList)(view, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    ...row,
    label: words.open('holding', 'label', row.id, row.label)!,
    facts: factsOf(row, today),
  }))
}

const counts = readOne((from, _: object, who) =>
  from
    .selectFrom('holding')
    .select((of) => of.fn.countAll<number>().filterWhere('ended_on', 'is', null).as('open'))
    .select((of) => of.fn.countAll<number>().filterWhere('ended_on', 'is not', null).as('ended'))
    .where('person_id', '=', who.person),
)

export async function holdingCounts(view: View) {
  const row = await counts(view, {})
  return { open: Number(row?.open ?? 0), ended: Number(row?.ended ?? 0) }
}

const oneHolding = readOne((from, p: { id: string }) =>
  from
    .selectFrom('holding as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .selectAll('h')
    .select('p.name as holder')
    .where('h.id', '=', p.id),
)

/** A holding in the asker's slice, with the texts this asker may read opened. */
export async function findHolding(view: View, id: string) {
  const row = await oneHolding(view, { id })
  if (!row) return null
  const words = await view.opener(row.person_id)
  const open = (column: 'label' | 'note' | 'way_back') =>
    words.open('holding', column, row.id, row[column])
  return { ...row, label: open('label')!, note: open('note'), way_back: open('way_back') }
}

export type FoundHolding = NonNullable<Awaited<ReturnType<typeof findHolding>>>

const contactsOf = read((from, p: { holding: string; limit: number }) =>
  from
    .selectFrom('contact')
    .selectAll()
    .where('holding_id', '=', p.holding)
    .orderBy('at', 'desc')
    .limit(p.limit),
)

export async function holdingContacts(view: View, holding: { id: string; person_id: string }) {
  const rows = await contactsOf(view, { holding: holding.id, limit: 500 })
  const words = await view.opener(holding.person_id)
  return rows.map((row) => ({ ...row, note: words.open('contact', 'note', row.id, row.note) }))
}

const oneContact = readOne((from, p: { holding: string; contact: string }) =>
  from
    .selectFrom('contact')
    .selectAll()
    .where('id', '=', p.contact)
    .where('holding_id', '=', p.holding),
)

export async function findContact(view: View, which: { holding: string; contact: string }) {
  const row = await oneContact(view, which)
  if (!row) return null
  const words = await view.opener(row.person_id)
  return { ...row, note: words.open('contact', 'note', row.id, row.note) }
}

export const changesOf = read((from, p: { holding: string }) =>
  from
    .selectFrom('holding_change as c')
    .leftJoin('person as p', 'p.id', 'c.by_id')
    .select(['c.at', 'c.what', 'c.was', 'c.now', 'p.name as by'])
    .where('c.holding_id', '=', p.holding)
    .orderBy('c.at', 'desc')
    .limit(500),
)
