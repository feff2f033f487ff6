import { read } from '../access/view.ts'

/** The asker's own open holdings, to lead from what they brought to whom it is about. */
export const heldNowIds = read((from, _: object, who) =>
  from
    .selectFrom('holding')
    .select('id')
    .where('person_id', '=', who.person)
    .where('ended_on', 'is', null),
)
