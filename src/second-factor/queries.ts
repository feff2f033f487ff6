import { read, readOne } from '../access/view.ts'

/** Ways of the asker's to take the second step, oldest first. */
export const myFactors = read((from) =>
  from
    .selectFrom('second_factor')
    .select(['id', 'kind', 'name', 'made_at', 'last_used_at'])
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .limit(100),
)

/** That the asker still asks to be let in without a second step. */
export const myOpenReset = readOne((from, _: object, who) =>
  from
    .selectFrom('factor_reset')
    .select('id')
    .where('person_id', '=', who.person)
    .where('withdrawn_at', 'is', null)
    .where('done_at', 'is', null)
    .where('expires_at', '>', who.now),
)

export const myCodesLeft = readOne((from) =>
  from
    .selectFrom('recovery_code')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('used_at', 'is', null),
)
