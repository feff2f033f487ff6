import { sql } from 'kysely'
import { read } from '../access/view.ts'
import { teamsLed, teamsOfOwn } from '../people/bonded-to.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

const lines = (from: From, who: Who) =>
  from
    .selectFrom('debrief as d')
    .innerJoin('team as t', 't.id', 'd.team_id')
    .leftJoin('person as f', 'f.id', 'd.facilitator_id')
    .leftJoin('debrief_attendance as mine', (join) =>
      join.onRef('mine.debrief_id', '=', 'd.id').on('mine.person_id', '=', who.person),
    )
    .select(['d.id', 'd.kind', 'd.held_on', 'd.planned_at', 'd.state', 'd.step', 'd.why_not'])
    .select(['d.facilitator_id', 't.name as team', 'f.name as facilitator', 'mine.how as my_how'])
    .select('mine.left_at as my_left_at')
    .select((of) => [
      of('d.team_id', 'in', teamsLed(from, who)).as('i_lead'),
      of('d.team_id', 'in', teamsOfOwn(from, who)).as('i_work_there'),
    ])

/** What is planned or under way in the asker's teams, the next one first. */
export const comingDebriefs = read((from, p: { limit: number }, who) =>
  lines(from, who)
    .where('d.state', 'in', ['planned', 'open'])
    .orderBy('d.planned_at')
    .orderBy('d.id')
    .limit(p.limit),
)

export type DebriefLine = Awaited<ReturnType<typeof comingDebriefs>>[number]

/** What is over, the latest first. */
export const pastDebriefs = read((from, p: { limit: number; offset: number }, who) =>
  lines(from, who)
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('d.state', 'in', ['closed', 'not_held'])
    .orderBy('d.held_on', 'desc')
    .orderBy('d.id')
    .limit(p.limit)
    .offset(p.offset),
)
