import { read, readOne } from '../access/view.ts'

/** What waits for an administrator: whoever asks, of those whose sign-in the asker looks after. */
export const openResets = read((from, _: object, who) =>
  from
    .selectFrom('factor_reset as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select(['f.id', 'f.person_id', 'p.name'])
    .where('f.by_operator', '=', 0)
    .where('f.person_id', '!=', who.person)
    .where('f.withdrawn_at', 'is', null)
    .where('f.done_at', 'is', null)
    .where('f.expires_at', '>', who.now)
    .orderBy('f.asked_at')
    .orderBy('f.id')
    .limit(100),
)

/** The one of this person that is open, with who said yes first: it may count no more. */
export const openResetOf = readOne((from, p: { person: string }, who) =>
  from
    .selectFrom('factor_reset as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select(['f.id', 'f.person_id', 'f.asked_at', 'f.expires_at', 'f.code_given_at'])
    .select(['p.name', 'f.first_by'])
    .where('f.person_id', '=', p.person)
    .where('f.by_operator', '=', 0)
    .where('f.withdrawn_at', 'is', null)
    .where('f.done_at', 'is', null)
    .where('f.expires_at', '>', who.now),
)
