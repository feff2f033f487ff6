import { read, readOne } from '../access/view.ts'
import { teamsLed } from '../people/bonded-to.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

const schedules = (from: From, who: Who) =>
  from
    .selectFrom('debrief_schedule as s')
    .innerJoin('team as t', 't.id', 's.team_id')
    .leftJoin('person as c', 'c.id', 's.cover_id')
    .selectAll('s')
    .select(['t.name as team', 'c.name as cover'])
    .select((of) => of('s.team_id', 'in', teamsLed(from, who)).as('i_lead'))

/** The weekly debriefs of the asker's teams, A to Z. */
export const schedulesHere = read((from, _: object, who) =>
  schedules(from, who).where('s.ended_on', 'is', null).orderBy('t.name').orderBy('t.id'),
)

export type Schedule = Awaited<ReturnType<typeof schedulesHere>>[number]

/** The one of this team, ended or not. */
export const scheduleOf = readOne((from, p: { team: string }, who) =>
  schedules(from, who).where('s.team_id', '=', p.team),
)

export const rotaOf = read((from, p: { team: string }) =>
  from
    .selectFrom('debrief_rota as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.position', 'r.person_id', 'p.name'])
    .where('r.team_id', '=', p.team)
    .orderBy('r.position'),
)
