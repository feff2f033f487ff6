import { read, type View } from '../access/view.ts'
import { sayDay } from '../time/words.ts'
import type { Versions } from './queries.ts'
import { unnamed } from './versions.ts'

const reviewRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement_review as r')
    .innerJoin('agreement as a', 'a.id', 'r.agreement_id')
    .leftJoin('person as by', 'by.id', 'r.by_id')
    .select(['r.id', 'r.organisation_id', 'r.reviewed_on', 'r.next_on', 'r.outcome', 'r.words'])
    .select(['r.by_id', 'by.name', 'a.number', 'a.person_id'])
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high)
    .orderBy('r.made_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(100),
)

/** One look at an agreement, finished for a page. */
export type ReviewFact = { on: string; by: string; says: string; words: string | null }

/** How versions `low` to `high` were looked at, newest first. */
export async function readReviews(view: View, versions: Versions): Promise<ReviewFact[]> {
  const rows = await reviewRows(view, versions)
  const [first] = rows
  if (!first) return []
  const text = await view.opener(first.organisation_id, first.person_id)
  return rows.map((row) => ({
    on: sayDay(row.reviewed_on),
    by: row.by_id === view.who.person ? 'you' : (row.name ?? unnamed),
    says:
      row.outcome === 'keep'
        ? `Version ${row.number} stays. The next look is on ${sayDay(row.next_on)}.`
        : `Version ${row.number} is to change.`,
    words: text.open('agreement_review', 'words', row.id, row.words),
  }))
}

/** What was last counted for one job, beside what was agreed. */
export const readingsOn = read((from, p: { employment: string }) =>
  from
    .selectFrom('load_reading')
    .select(['metric', 'value', 'level'])
    .where('employment_id', '=', p.employment),
)
