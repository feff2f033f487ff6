import { read } from '../access/view.ts'

/** The asker's own jobs in which they hold people. */
export const ownJobs = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'o.name as organisation', 'e.organisation_id', 'e.team_id', 'e.until_on'])
    .where('e.person_id', '=', who.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('e.from_on')
    .orderBy('e.id'),
)
