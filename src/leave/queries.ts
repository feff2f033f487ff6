import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import type { Day } from '../time/types.ts'
import { spanOf } from '../time/weeks.ts'

/** Rows on one page of a list. */
export const pageSize = 100

const ownRows = (over: boolean) =>
  read((from, p: { limit: number; offset: number }, who) =>
    from
      .selectFrom('leave as l')
      .innerJoin('employment as e', 'e.id', 'l.employment_id')
      .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
      .select(['l.id', 'l.from_on', 'l.until_on', 'l.part', 'o.name as organisation'])
      .select(sql<number>`count(*) over ()`.as('of'))
      .where('l.person_id', '=', who.person)
      .where('l.until_on', over ? '<' : '>=', who.today)
      .orderBy('l.from_on', over ? 'desc' : 'asc')
      .orderBy('l.part', 'desc')
      .orderBy('l.id')
      .limit(p.limit)
      .offset(p.offset),
  )

/** The asker's own leave that is over, latest first. */
export const pastLeave = ownRows(true)
/** Now and to come, soonest first. */
export const comingLeave = ownRows(false)

export const findLeave = readOne((from, p: { id: string }, who) =>
  from.selectFrom('leave').selectAll().where('id', '=', p.id).where('person_id', '=', who.person),
)

export type FoundLeave = NonNullable<Awaited<ReturnType<typeof findLeave>>>

/** People of the same team who hold people today, A to Z. */
export const colleagues = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('employment as mine')
    .innerJoin('employment as e', 'e.team_id', 'mine.team_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('mine.id', '=', p.employment)
    .where('e.person_id', '!=', who.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(200),
)

const held = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('holding')
    .select(['id', 'label', 'ref', 'risk', 'person_id'])
    .where('employment_id', '=', p.employment)
    .where('person_id', '=', who.person)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .limit(500),
)

/** Everyone the asker holds in one job: high risk first, then some, then by label. */
export async function heldIn(view: View, employment: string) {
  const rows = await held(view, { employment })
  const words = await view.opener(view.who.person)
  const order = { high: 0, some: 1, none_known: 2 }
  return rows
    .map((row) => ({ ...row, label: words.open('holding', 'label', row.id, row.label)! }))
    .toSorted((a, b) => order[a.risk] - order[b.risk] || a.label.localeCompare(b.label, 'en-GB'))
}

const covers = read((from, p: { employment: string; since: string; until: string }, who) =>
  from
    .selectFrom('co_holder as c')
    .leftJoin('person as p', 'p.id', 'c.co_person_id')
    .select(['c.id', 'c.holding_id', 'c.co_person_id', 'c.accepted_at', 'c.declined_at'])
    .select('p.name')
    .where('c.employment_id', '=', p.employment)
    .where('c.person_id', '=', who.person)
    .where('c.kind', '=', 'cover')
    .where('c.from_at', '=', p.since)
    .where((of) => of.or([of('c.ended_at', '=', p.until), of('c.declined_at', 'is not', null)]))
    .orderBy('c.id'),
)

/** Who was asked to cover one leave of the asker's, with what they said. */
export function coversOf(
  view: View,
  leave: { employment_id: string; from_on: Day; until_on: Day },
) {
  const { from: since, until } = spanOf(leave.from_on, leave.until_on)
  return covers(view, { employment: leave.employment_id, since, until })
}
