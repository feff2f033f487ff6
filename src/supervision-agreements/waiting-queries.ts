import { read } from '../access/view.ts'

/** Proposed agreements about supervision that wait for the asker's signature, A to Z. */
export const supervisionToSign = read((from, _: object, who) =>
  from
    .selectFrom('supervision_agreement as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.person_id', 'p.name'])
    .where('a.status', '=', 'proposed')
    // Whoever signs in two capacities is asked once.
    .where('a.id', 'in', (of) =>
      of
        .selectFrom('supervision_party as y')
        .select('y.agreement_id')
        .where('y.person_id', '=', who.person)
        .where('y.signed_at', 'is', null),
    )
    .orderBy('p.name')
    .orderBy('a.id')
    .limit(20),
)
