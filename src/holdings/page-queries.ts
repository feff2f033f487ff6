import { read, readOne, type View } from '../access/view.ts'

type Of = { holding: string }

const counted = readOne((from, p: Of) =>
  from
    .selectFrom('contact')
    .select((of) => {
      const meetings = of.fn.countAll<number>().filterWhere('medium', '!=', 'message')
      return [
        meetings.filterWhere('review_call', '=', 0).as('sessions'),
        meetings.filterWhere('review_call', '=', 1).as('calls'),
      ]
    })
    .where('holding_id', '=', p.holding),
)

/** Sessions and review calls of one holding; messages are neither. */
export async function contactCounts(view: View, of: Of) {
  const row = await counted(view, of)
  return { sessions: Number(row?.sessions ?? 0), calls: Number(row?.calls ?? 0) }
}

const reviewsOf = read((from, p: Of) =>
  from
    .selectFrom('holding_review')
    .selectAll()
    .where('holding_id', '=', p.holding)
    .orderBy('made_at', 'desc')
    .limit(100),
)

/** How often it was looked at again, with the notes that this reader may open. */
export async function holdingReviews(view: View, holding: { id: string; person_id: string }) {
  const rows = await reviewsOf(view, { holding: holding.id })
  const words = await view.opener(holding.person_id)
  return rows.map((row) => ({
    ...row,
    note: words.open('holding_review', 'note', row.id, row.note),
  }))
}

/** The holding this one began from, and those that began from it, where the asker may open them. */
export const linkedHoldings = read((from, p: Of & { before: string }) =>
  from
    .selectFrom('holding')
    .select(['id', 'ref', 'held_since', 'ended_on'])
    .where((of) =>
      of.or([
        of('id', '=', p.before),
        of('reopened_from', '=', p.holding),
        of('handed_from', '=', p.holding),
      ]),
    )
    .orderBy('held_since')
    .orderBy('id')
    .limit(20),
)

/** Whether review calls are agreed for this job, and how many at most. */
export const callsAgreed = readOne((from, p: { employment: string }) =>
  from
    .selectFrom('agreement')
    .select(['review_calls', 'review_calls_most'])
    .where('employment_id', '=', p.employment)
    .where('status', '=', 'in_force'),
)

/** Practices that send people to the employer of one job, A to Z; `kept` may be off the list. */
export const practicesFor = read((from, p: { employment: string; kept: string }) =>
  from
    .selectFrom('practice as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('employment as e', 'e.organisation_id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'o.name as organisation'])
    .where('e.id', '=', p.employment)
    .where((of) => of.or([of('p.ended_at', 'is', null), of('p.id', '=', p.kept)]))
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(1000),
)
