import { notFound, unfit, type Change } from '../access/change.ts'
import { read } from '../access/view.ts'

/** The asker's own jobs, holding or not: the clocks of alerts wait for a lead who is away. */
export const everyOwnJob = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'o.name as organisation', 'e.holds', 'e.team_id'])
    .where('e.person_id', '=', who.person)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('e.from_on')
    .orderBy('e.id'),
)

/** The job that is left for a while: the only one there is, or the one that was chosen. */
export async function jobLeft(change: Change, chosen: string | null) {
  const jobs = await everyOwnJob(change.view, {})
  if (jobs.length === 0) return notFound
  const job = chosen === null && jobs.length === 1 ? jobs[0]! : jobs.find(({ id }) => id === chosen)
  return job ?? unfit('employment', 'Choose which job this is for.')
}
