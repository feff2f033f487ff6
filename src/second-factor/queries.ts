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

export const myCodesLeft = readOne((from) =>
  from
    .selectFrom('recovery_code')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('used_at', 'is', null),
)
