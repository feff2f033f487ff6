import { read } from '../access/view.ts'

/** Practices of one organisation in the asker's slice, A to Z, those no longer listed as well. */
export const practices = read((from, p: { organisation: string }) =>
  from
    .selectFrom('practice')
    .select(['id', 'name', 'ended_at', 'version', 'organisation_id'])
    .where('organisation_id', '=', p.organisation)
    .orderBy((of) => of.fn('lower', ['name']))
    .orderBy('id')
    .limit(1000),
)
