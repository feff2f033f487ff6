import { read } from '../access/view.ts'
import type { Day, Instant } from '../time/types.ts'
import { organisationsRun } from './bonded-to.ts'

/** A day, and the moment of it that is looked at. */
type Then = { day: Day; at: Instant }

/** Jobs of that day in the asker's organisations in which somebody leads, holds or is led, A to Z. */
export const jobsThen = read((from, p: Then, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id', 'e.person_id as person', 'p.name', 'e.job', 'e.holds', 't.name as team'])
    .where('e.organisation_id', 'in', organisationsRun(from, who))
    .where('e.from_on', '<=', p.day)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.day)]))
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('e.id')
    .limit(1000),
)

/** Who stood beside those jobs then. */
export const bondsThen = read((from, p: Then, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as v', 'v.id', 'b.viewer_id')
    .select(['b.employment_id', 'b.viewer_id', 'b.kind', 'v.name', 'b.from_at', 'b.until_at'])
    .where('e.organisation_id', 'in', organisationsRun(from, who))
    .where('e.from_on', '<=', p.day)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.day)]))
    .where('b.from_at', '<=', p.at)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.at)]))
    .orderBy('b.from_at')
    .orderBy('b.id')
    .limit(5000),
)

export type JobThen = Awaited<ReturnType<typeof jobsThen>>[number]
export type BondThen = Awaited<ReturnType<typeof bondsThen>>[number]
