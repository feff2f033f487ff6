import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import { besideToday } from '../load/beside-today.ts'
import { factsOf } from '../load/facts.ts'
import { weightsOfJobs } from '../load/weights.ts'
import type { Day } from '../time/types.ts'
import { narrowing, type Filters, type Narrowed } from './filters.ts'

/** Rows on one page of a list. */
export const pageSize = 100

const h = (column: string) => sql.ref(`h.${column}`)

/** The condition on a holding called `h`; every value is a blank, so that it is planned once. */
const narrowedTo = (p: Narrowed) => sql<boolean>`(
  (${p.function} = '' or (${p.function} = 'waiting' and ${h('for_waiting')} = 1)
    or (${p.function} = 'change' and ${h('for_change')} = 1)
    or (${p.function} = 'practice' and ${h('for_practice')} = 1)
    or (${p.function} = 'witness' and ${h('for_witness')} = 1))
  and (${p.weight} = '' or ${h('intensity')} = ${p.weight})
  and (${p.review} = '' or (${p.review} = 'overdue' and ${h('next_review_on')} < ${p.day})
    or (${p.review} = 'week' and ${h('next_review_on')} between ${p.day} and ${p.weekEnd})
    or (${p.review} = 'none' and ${h('next_review_on')} is null)))`

const ownList = (ended: boolean) =>
  read((from, p: Narrowed & { limit: number; offset: number }, who) => {
    const mine = from
      .selectFrom('holding as h')
      .selectAll('h')
      .select((of) => {
        const contacts = of.selectFrom('contact as c').whereRef('c.holding_id', '=', 'h.id')
        return [
          contacts
            .select((c) => c.fn.countAll<number>().as('n'))
            .where('c.medium', '!=', 'message')
            .where('c.review_call', '=', 0)
            .as('contacts'),
          contacts.select((c) => c.fn.max('c.at').as('at')).as('last_contact'),
          ...besideToday(of, who.now),
        ]
      })
      .where('h.person_id', '=', who.person)
      .limit(p.limit)
      .offset(p.offset)
    return ended
      ? mine.where('h.ended_on', 'is not', null).orderBy('h.ended_on', 'desc').orderBy('h.id')
      : mine
          .where('h.ended_on', 'is', null)
          .where(narrowedTo(p))
          .orderBy('h.held_since')
          .orderBy('h.id')
  })

const openList = ownList(false)
const endedList = ownList(true)

type Asked = { ended: boolean; page: number; filters: Filters; today: Day }

/** One page of the asker's own holdings, labels opened: longest held, or last ended, first. */
export async function ownHoldings(view: View, { ended, page, filters, today }: Asked) {
  const rows = await (ended ? endedList : openList)(view, {
    ...narrowing(filters, today),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  const words = await view.opener(view.who.person)
  const weights = await weightsOfJobs(view, { person: view.who.person })
  return rows.map((row) => ({
    ...row,
    label: words.open('holding', 'label', row.id, row.label)!,
    facts: factsOf(row, today),
    weights: weights(row.employment_id),
  }))
}

const counts = readOne((from, p: Narrowed, who) =>
  from
    .selectFrom('holding as h')
    .select((of) => {
      const open = of.fn.countAll<number>().filterWhere('h.ended_on', 'is', null)
      return [
        open.as('open'),
        open.filterWhere(narrowedTo(p)).as('matching'),
        of.fn.countAll<number>().filterWhere('h.ended_on', 'is not', null).as('ended'),
      ]
    })
    .where('h.person_id', '=', who.person),
)

/** Holdings that are open, those of them that the filters leave, and those that have ended. */
export async function holdingCounts(view: View, filters: Filters) {
  const row = await counts(view, narrowing(filters, view.who.today))
  const count = (name: 'open' | 'matching' | 'ended') => Number(row?.[name] ?? 0)
  return { open: count('open'), matching: count('matching'), ended: count('ended') }
}

const oneHolding = readOne((from, p: { id: string }) =>
  from
    .selectFrom('holding as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .leftJoin('practice as g', 'g.id', 'h.practice_id')
    .selectAll('h')
    .select(['p.name as holder', 'g.name as practice'])
    .where('h.id', '=', p.id),
)

type SealedColumn = 'label' | 'note' | 'way_back' | 'step_down' | 'sessions_reason'

/** A holding in the asker's slice, with the texts this asker may read opened. */
export async function findHolding(view: View, id: string) {
  const row = await oneHolding(view, { id })
  if (!row) return null
  const words = await view.opener(row.person_id)
  const open = (column: SealedColumn) => words.open('holding', column, row.id, row[column])
  return {
    ...row,
    label: open('label')!,
    note: open('note'),
    way_back: open('way_back'),
    step_down: open('step_down'),
    sessions_reason: open('sessions_reason'),
  }
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
