import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import { isInLastWeeks } from '../people/last-weeks.ts'

/** Rows on one page of a list. */
export const pageSize = 100

const colleagues = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id', 'e.person_id', 'e.until_on', 'p.name', 't.name as team'])
    .where('e.person_id', '!=', who.person)
    .where(
      'e.organisation_id',
      '=',
      from
        .selectFrom('employment as here')
        .select('here.organisation_id')
        .where('here.id', '=', p.employment),
    )
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('p.deactivated_at', 'is', null)
    .where((of) =>
      of.or([
        of(
          'e.team_id',
          'in',
          from
            .selectFrom('employment as mine')
            .select('mine.team_id')
            .where('mine.person_id', '=', who.person)
            .where('mine.team_id', 'is not', null)
            .where('mine.from_on', '<=', who.today)
            .where((my) =>
              my.or([my('mine.until_on', 'is', null), my('mine.until_on', '>=', who.today)]),
            ),
        ),
        of(
          'e.id',
          'in',
          from
            .selectFrom('bond as b')
            .select('b.employment_id')
            .where('b.viewer_id', '=', who.person)
            .where('b.kind', '=', 'line')
            .where('b.from_at', '<=', who.now)
            .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)])),
        ),
      ]),
    )
    .orderBy('p.name')
    .orderBy('e.id')
    .limit(200),
)

/**
 * Colleagues at the employer of this job who hold people today and for some time to come: in a team
 * of the asker, or led by the asker. A to Z.
 */
export async function takers(view: View, employment: string) {
  const rows = await colleagues(view, { employment })
  return rows.filter(({ until_on: until }) => !isInLastWeeks(until, view.who.today))
}

type From = Parameters<Parameters<typeof read>[0]>[0]

const named = (from: From) =>
  from
    .selectFrom('handover as o')
    .leftJoin('person as f', 'f.id', 'o.person_id')
    .leftJoin('person as t', 't.id', 'o.to_id')
    .selectAll('o')
    .select(['f.name as holder', 't.name as taker'])

const oneHandover = readOne((from, p: { id: string }) =>
  named(from)
    .leftJoin('holding as h', 'h.id', 'o.holding_id')
    .select('h.ended_on')
    .where('o.id', '=', p.id),
)

/** One handover in the asker's slice, its texts opened. */
export async function findHandover(view: View, id: string) {
  const row = await oneHandover(view, { id })
  return row ? opened(view, row) : null
}

export type FoundHandover = NonNullable<Awaited<ReturnType<typeof findHandover>>>

const every = read((from, p: { limit: number; offset: number }) =>
  named(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .orderBy(sql`case when o.status = 'asked' then 0 else 1 end`)
    .orderBy('o.asked_at', 'desc')
    .orderBy('o.id')
    .limit(p.limit)
    .offset(p.offset),
)

/** Handovers the asker has a part in or leads: those still open first, newest first. */
export async function everyHandover(view: View, page: number) {
  const rows = await every(view, { limit: pageSize, offset: (page - 1) * pageSize })
  return Promise.all(rows.map((row) => opened(view, row)))
}

export type ListedHandover = Awaited<ReturnType<typeof everyHandover>>[number]

type Texts = {
  id: string
  person_id: string
  label: Buffer
  message: Buffer | null
  answer: Buffer | null
}

async function opened<R extends Texts>(view: View, row: R) {
  const words = await view.opener(row.person_id)
  const open = (column: 'label' | 'message' | 'answer') =>
    words.open('handover', column, row.id, row[column])
  return { ...row, label: open('label')!, message: open('message'), answer: open('answer') }
}

/** The ask about this holding that still waits for an answer. */
export const openAsk = readOne((from, p: { holding: string }) =>
  from
    .selectFrom('handover as o')
    .leftJoin('person as t', 't.id', 'o.to_id')
    .select(['o.id', 't.name as taker'])
    .where('o.holding_id', '=', p.holding)
    .where('o.status', '=', 'asked'),
)
