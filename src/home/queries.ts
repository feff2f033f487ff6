import { sql } from 'kysely'
import { read, type View } from '../access/view.ts'
import type { Day } from '../time/types.ts'

const reviewsDue = read((from, p: { by: Day }, who) =>
  from
    .selectFrom('holding as h')
    .select(['h.id', 'h.label', 'h.ref', 'h.next_review_on'])
    .where('h.person_id', '=', who.person)
    .where('h.ended_on', 'is', null)
    .where('h.next_review_on', '<=', p.by)
    .orderBy('h.next_review_on')
    .orderBy('h.id')
    .limit(10),
)

/** People the asker holds and meant to look at again by this day, labels opened. */
export async function dueReviews(view: View, by: Day) {
  const rows = await reviewsDue(view, { by })
  if (rows.length === 0) return []
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    ...row,
    label: words.open('holding', 'label', row.id, row.label)!,
    on: row.next_review_on!,
  }))
}

/** Proposed agreements that wait for the asker's signature. */
export const toSign = read((from, _: object, who) =>
  from
    .selectFrom('agreement_party as s')
    .innerJoin('agreement as a', 'a.id', 's.agreement_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.number', 'a.person_id', 'p.name'])
    .where('s.person_id', '=', who.person)
    .where('s.signed_at', 'is', null)
    .where('a.status', '=', 'proposed')
    .orderBy('p.name')
    .orderBy('a.id')
    .limit(50),
)

/** The asker's own jobs that have not begun. */
export const jobsToCome = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['o.name as organisation', 'e.from_on'])
    .where('e.person_id', '=', who.person)
    .where('e.from_on', '>', who.today)
    .orderBy('e.from_on')
    .limit(1),
)

/** What colleagues ask of the asker: to stand alongside, to cover leave, to take someone over, for advice. */
export const askedOf = read((from, _: object, who) =>
  from
    .selectFrom('co_holder as o')
    .innerJoin('holding as w', 'w.id', 'o.holding_id')
    .innerJoin('person as p', 'p.id', 'o.person_id')
    .select([sql<AskKind>`'alongside'`.as('kind'), 'o.holding_id as id', 'p.name'])
    .select('o.from_at as at')
    .where('o.co_person_id', '=', who.person)
    .where('o.kind', '=', 'beside')
    .where('o.accepted_at', 'is', null)
    .where('w.ended_on', 'is', null)
    .where('o.from_at', '<=', who.now)
    .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', who.now)]))
    .unionAll((of) =>
      of
        .selectFrom('co_holder as c')
        .innerJoin('person as p', 'p.id', 'c.person_id')
        .select([sql<AskKind>`'cover'`.as('kind'), 'c.employment_id as id', 'p.name'])
        .select('c.from_at as at')
        .distinct()
        .where('c.co_person_id', '=', who.person)
        .where('c.kind', '=', 'cover')
        .where('c.accepted_at', 'is', null)
        .where('c.declined_at', 'is', null)
        .where('c.ended_at', '>', who.now),
    )
    .unionAll((of) =>
      of
        .selectFrom('handover as h')
        .innerJoin('person as p', 'p.id', 'h.person_id')
        .select([sql<AskKind>`'handover'`.as('kind'), 'h.id', 'p.name', 'h.asked_at as at'])
        .where('h.to_id', '=', who.person)
        .where('h.status', '=', 'asked'),
    )
    .unionAll((of) =>
      of
        .selectFrom('advice_request as q')
        .innerJoin('person as p', 'p.id', 'q.person_id')
        .select([sql<AskKind>`'advice'`.as('kind'), 'q.id', 'p.name', 'q.asked_at as at'])
        .where('q.to_id', '=', who.person)
        .where('q.answered_at', 'is', null),
    )
    .orderBy('at')
    .limit(20),
)

export type AskKind = 'alongside' | 'cover' | 'handover' | 'advice'
