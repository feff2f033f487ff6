import { read } from '../access/view.ts'
import { organisationsRun } from '../people/bonded-to.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Jobs that run today or begin later, in the teams and organisations the asker looks after. */
const jobs = (from: From, who: Who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .where('e.organisation_id', 'in', organisationsRun(from, who))
    .where('p.deactivated_at', 'is', null)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))

/** Everyone with a job there, with their e-mail: whom nobody adds a second time. */
export const peopleHere = read((from, _: object, who) =>
  jobs(from, who).select(['p.name', 'p.email']).distinct(),
)

/** The people of one team who are led or hold, A to Z. */
export const members = read((from, p: { team: string }, who) =>
  jobs(from, who)
    .select(['e.id as employment', 'e.person_id as person', 'p.name', 'e.job', 'e.organisation_id'])
    .where('e.team_id', '=', p.team)
    .where((of) => of.or([of('e.holds', '=', 1), of('e.job', 'in', ['link_worker', 'lead'])]))
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('e.id'),
)

export const liveBonds = read((from, p: { team: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as v', 'v.id', 'b.viewer_id')
    .select(['b.employment_id', 'b.viewer_id', 'b.kind', 'v.name'])
    .where('e.team_id', '=', p.team)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('b.id'),
)

/** Whoever may be named beside somebody of this organisation, A to Z, with what they do. */
export const nameable = read((from, p: { team: string }, who) =>
  jobs(from, who)
    .select(['p.id', 'p.name', 'e.job'])
    .where('e.organisation_id', 'in', (of) =>
      of.selectFrom('team').select('organisation_id').where('id', '=', p.team),
    )
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('e.id')
    .limit(1000),
)

/** Teams the asker looks after and how far each is, A to Z. */
export const teamsFar = read((from, _: object, who) =>
  from
    .selectFrom('team as t')
    .leftJoin('team_debrief as d', 'd.team_id', 't.id')
    .select(['t.id', 't.name', 't.site', 't.organisation_id', 'd.weekday', 'd.at', 'd.minutes'])
    .select((of) => {
      const team = of
        .selectFrom('employment as e')
        .innerJoin('person as p', 'p.id', 'e.person_id')
        .whereRef('e.team_id', '=', 't.id')
        .where('p.deactivated_at', 'is', null)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)]))
      const workers = team.where('e.holds', '=', 1)
      const led = of
        .selectFrom('bond as b')
        .select('b.employment_id')
        .where('b.kind', '=', 'line')
        .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)]))
      const begun = of.selectFrom('agreement_begun').select('employment_id')
      return [
        team.select((e) => e.fn.countAll<number>().as('n')).as('people'),
        workers.select((e) => e.fn.countAll<number>().as('n')).as('workers'),
        workers
          .where('e.id', 'in', led)
          .select((e) => e.fn.countAll<number>().as('n'))
          .as('led'),
        workers
          .where('e.id', 'in', begun)
          .select((e) => e.fn.countAll<number>().as('n'))
          .as('begun'),
      ]
    })
    .where('t.organisation_id', 'in', organisationsRun(from, who))
    .orderBy((of) => of.fn('lower', ['t.name']))
    .orderBy('t.id')
    .limit(500),
)

export type TeamFar = Awaited<ReturnType<typeof teamsFar>>[number]

/** Numbers on the urgent help pages of the asker's organisations. */
export const helpNumbers = read((from, _: object, who) =>
  from
    .selectFrom('help_contact as h')
    .innerJoin('organisation as o', 'o.id', 'h.organisation_id')
    .select(['h.id', 'h.name', 'h.number', 'h.note', 'h.checked_on', 'o.name as organisation'])
    .where('h.organisation_id', 'in', organisationsRun(from, who))
    .orderBy('o.name')
    .orderBy('h.position')
    .orderBy('h.id')
    .limit(500),
)

/** Everyone who was invited, or has yet to be, with how their latest mail fared. */
export const invited = read((from, _: object, who) =>
  jobs(from, who)
    .leftJoin('token as k', (join) =>
      join
        .onRef('k.person_id', '=', 'p.id')
        .on('k.purpose', '=', 'invitation')
        .on('k.revoked_at', 'is', null)
        .on('k.used_at', 'is', null)
        .on('k.expires_at', '>', who.now),
    )
    .leftJoin('mail as m', (join) =>
      join.onRef('m.person_id', '=', 'p.id').onRef('m.made_at', '=', 'k.made_at'),
    )
    .select(['p.id', 'p.name', 'p.email', 'k.expires_at', 'm.id as mail'])
    .leftJoin('signed_up as s', 's.person_id', 'p.id')
    .select(['m.sent_at', 'm.gave_up_at', 'm.problem', 's.person_id as signed_up'])
    .where('p.id', '!=', who.person)
    .groupBy(['p.id', 'p.name', 'p.email', 'k.id', 'k.expires_at', 'm.id', 's.person_id'])
    .groupBy(['m.sent_at', 'm.gave_up_at', 'm.problem'])
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(1000),
)

export type Invited = Awaited<ReturnType<typeof invited>>[number]
