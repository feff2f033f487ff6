import { read, readOne } from '../access/view.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Teams in which the asker leads or manages somebody who is not the lead. */
const mine = (from: From, who: Who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('team as t', 't.id', 'e.team_id')
    .select(['t.id', 't.name'])
    .distinct()
    .where('b.viewer_id', '=', who.person)
    .where('b.kind', 'in', ['line', 'manager'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('e.job', '!=', 'lead')
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))

export const teamsToSet = read((from, _: object, who) =>
  mine(from, who).orderBy('t.name').limit(100),
)

export const teamToSet = readOne((from, p: { team: string }, who) =>
  mine(from, who).where('t.id', '=', p.team),
)

/** All that a team has ever meant its people to have, newest first. */
export const defaultsOf = read((from, p: { team: string }) =>
  from
    .selectFrom('support_default as d')
    .leftJoin('person as p', 'p.id', 'd.made_by')
    .select(['d.type', 'd.every', 'd.unit', 'd.first_every as firstEvery', 'd.minutes'])
    .select(['d.from_on as fromOn', 'd.made_at as madeAt', 'p.name as by'])
    .where('d.team_id', '=', p.team)
    .orderBy('d.from_on', 'desc')
    .orderBy('d.type'),
)
