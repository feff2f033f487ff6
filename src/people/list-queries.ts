import { read, readOne } from '../access/view.ts'
import { organisationsRun } from './bonded-to.ts'

/** What a list of people asks for. `like` and `team` are patterns; days are London's. */
export type Asked = {
  /** Of the name, in small letters. */
  like: string
  team: string
  /** The job runs on this day or later, and ends on `endsBy` or earlier; no end counts as never. */
  runsOn: string
  endsBy: string
}

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** No last day at all. */
export const never = '9999-12-31'
export const always = '1900-01-01'

const asked = (from: From, p: Asked, who: Who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .where('e.organisation_id', 'in', organisationsRun(from, who))
    .where((of) => of(of.fn<string>('lower', ['p.name']), 'like', p.like))
    .where((of) => of(of.fn.coalesce('e.team_id', of.val('')), 'like', p.team))
    .where((of) =>
      of.or([
        of.and([
          of('e.until_on', 'is', null),
          of(of.cast<string>(of.val(p.endsBy), 'text'), '=', never),
        ]),
        of.and([of('e.until_on', '>=', p.runsOn), of('e.until_on', '<=', p.endsBy)]),
      ]),
    )

/** One row for each job, A to Z; only of the organisations the asker looks after now. */
export const jobs = read((from, p: Asked & { limit: number; offset: number }, who) =>
  asked(from, p, who)
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id', 'p.id as person', 'p.name', 'p.deactivated_at', 'e.job', 'e.holds'])
    .select(['e.until_on', 'e.from_on', 't.name as team', 'o.name as organisation'])
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .orderBy('e.id')
    .limit(p.limit)
    .offset(p.offset),
)

export const jobCount = readOne((from, p: Asked, who) =>
  asked(from, p, who).select((of) => of.fn.countAll<number>().as('count')),
)
