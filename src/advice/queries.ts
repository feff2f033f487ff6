import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'

/** Rows on one page of a list. */
export const pageSize = 100

/** The clinical leads of one job, A to Z. */
export const clinicalLeadsOf = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name'])
    .where('b.employment_id', '=', p.employment)
    .where('b.kind', '=', 'clinical')
    .where('b.viewer_id', '!=', who.person)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .groupBy(['p.id', 'p.name'])
    .orderBy('p.name')
    .orderBy('p.id'),
)

type From = Parameters<Parameters<typeof read>[0]>[0]

const named = (from: From) =>
  from
    .selectFrom('advice_request as q')
    .leftJoin('person as f', 'f.id', 'q.person_id')
    .leftJoin('person as t', 't.id', 'q.to_id')
    .selectAll('q')
    .select(['f.name as asker', 't.name as lead'])

const oneAdvice = readOne((from, p: { id: string }) => named(from).where('q.id', '=', p.id))

/** One question in the asker's slice, its texts opened. */
export async function findAdvice(view: View, id: string) {
  const row = await oneAdvice(view, { id })
  return row ? opened(view, row) : null
}

export type FoundAdvice = NonNullable<Awaited<ReturnType<typeof findAdvice>>>

const every = read((from, p: { limit: number; offset: number }) =>
  named(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .orderBy(sql`case when q.answered_at is null and q.withdrawn_at is null then 0 else 1 end`)
    .orderBy(sql`case when q.answered_at is null and q.withdrawn_at is null then q.asked_at end`)
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.id')
    .limit(p.limit)
    .offset(p.offset),
)

/** What waits longest first, then what was answered, newest first. */
export async function everyAdvice(view: View, page: number) {
  const rows = await every(view, { limit: pageSize, offset: (page - 1) * pageSize })
  return Promise.all(rows.map((row) => opened(view, row)))
}

export type ListedAdvice = Awaited<ReturnType<typeof everyAdvice>>[number]

const waiting = read((from, _: object, who) =>
  from
    .selectFrom('advice_request')
    .select(['id', 'holding_id'])
    .where('to_id', '=', who.person)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('asked_at')
    .limit(500),
)

/** Questions that wait for the asker's answer, by holding: the oldest of each. */
export async function adviceByHolding(view: View): Promise<Map<string, string>> {
  const rows = await waiting(view, {})
  return new Map(rows.toReversed().map(({ id, holding_id }) => [holding_id, id]))
}

type Texts = {
  id: string
  person_id: string
  label: Buffer
  question: Buffer
  answer: Buffer | null
}

async function opened<R extends Texts>(view: View, row: R) {
  const words = await view.opener(row.person_id)
  const open = (column: 'label' | 'question' | 'answer') =>
    words.open('advice_request', column, row.id, row[column])
  return { ...row, label: open('label')!, question: open('question')!, answer: open('answer') }
}
