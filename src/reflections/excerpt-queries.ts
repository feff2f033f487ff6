import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'

/** Rows on one page of a list. */
export const pageSize = 100

/** Who may be sent lines: the asker's leads and external supervisors of today, A to Z. */
export const recipientsOf = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name', 'b.kind', 'b.employment_id', 'b.from_at as since'])
    .where('e.person_id', '=', who.person)
    .where('b.kind', 'in', ['line', 'external'])
    .where('b.viewer_id', '!=', who.person)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id'),
)

const sent = read((from, p: { reflection: string }, who) =>
  from
    .selectFrom('excerpt as e')
    .innerJoin('share as s', 's.record_id', 'e.id')
    .leftJoin('person as p', 'p.id', 's.to_id')
    .select(['e.id', 'e.person_id', 'e.words', 'e.sent_at', 's.to_id', 's.revoked_at'])
    .select('p.name as to')
    .where('e.reflection_id', '=', p.reflection)
    .where('e.person_id', '=', who.person)
    .where('s.what', '=', 'excerpt')
    .orderBy('e.sent_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(200),
)

/** What the asker has sent of one of their reflections, newest first, also what was taken back. */
export async function sentOf(view: View, reflection: string) {
  const rows = await sent(view, { reflection })
  return opened(view, rows)
}

type From = Parameters<Parameters<typeof read>[0]>[0]
type Blanks = Parameters<Parameters<typeof read>[0]>[2]

/** Lines of others that the asker may read just now. */
const received = (from: From, who: Blanks) =>
  from
    .selectFrom('excerpt as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .where('e.person_id', '!=', who.person)

const everyReceived = read((from, p: { limit: number; offset: number }, who) =>
  received(from, who)
    .select(['e.id', 'e.sent_at', 'p.name as from'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .orderBy('e.sent_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

export const receivedPage = (view: View, page: number) =>
  everyReceived(view, { limit: pageSize, offset: (page - 1) * pageSize })

const howMany = readOne((from, _: object, who) =>
  received(from, who).select((of) => of.fn.countAll<number>().as('n')),
)

/** How many excerpts of others the asker may read just now. */
export const receivedCount = async (view: View) => Number((await howMany(view, {}))?.n ?? 0)

const oneReceived = readOne((from, p: { id: string }, who) =>
  received(from, who)
    .select(['e.id', 'e.person_id', 'e.words', 'e.sent_at', 'p.name as from'])
    .where('e.id', '=', p.id),
)

/** One excerpt that somebody sent to the asker, opened. */
export async function findReceived(view: View, id: string) {
  const row = await oneReceived(view, { id })
  return row ? (await opened(view, [row]))[0]! : null
}

export type FoundExcerpt = NonNullable<Awaited<ReturnType<typeof findReceived>>>

type Sealed = { id: string; person_id: string; words: Buffer }

async function opened<R extends Sealed>(view: View, rows: R[]) {
  if (rows.length === 0) return []
  const words = await view.opener(rows[0]!.person_id)
  return rows.map((row) => ({ ...row, words: words.open('excerpt', 'words', row.id, row.words)! }))
}
