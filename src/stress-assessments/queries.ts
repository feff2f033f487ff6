import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import type { BondKind } from '../database/schema.ts'
import { bondedTo } from '../people/bonded-to.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Teams into which a live bond of the asker's of this kind leads today. */
const teamsUnder = (from: From, who: Who, kind: BondKind) =>
  from
    .selectFrom('employment as e')
    .select('e.team_id')
    .where('e.id', 'in', bondedTo(from, who, kind))
    .where('e.team_id', 'is not', null)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))

const standing = (from: From, who: Who) =>
  from
    .selectFrom('team as t')
    .select(['t.id', 't.name', 't.organisation_id'])
    .select((of) => [
      of('t.id', 'in', teamsUnder(from, who, 'manager')).as('manages'),
      of('t.id', 'in', teamsUnder(from, who, 'line')).as('leads'),
      of('t.id', 'in', of.selectFrom('team_managed as m').select('m.team_id')).as('managed'),
      of
        .selectFrom('stress_assessment as s')
        .select('s.next_on')
        .whereRef('s.team_id', '=', 't.id')
        .orderBy('s.made_on', 'desc')
        .limit(1)
        .as('next_on'),
    ])
    .where((of) =>
      of.or([
        of('t.id', 'in', teamsUnder(from, who, 'manager')),
        of('t.id', 'in', teamsUnder(from, who, 'line')),
      ]),
    )

/** Teams the asker manages or leads today, A to Z, and when each is looked at next. */
export const teamsSeen = read((from, _: object, who) =>
  standing(from, who).orderBy('t.name').orderBy('t.id').limit(pageSize),
)

export const teamSeen = readOne((from, p: { team: string }, who) =>
  standing(from, who).where('t.id', '=', p.team),
)

export type TeamSeen = NonNullable<Awaited<ReturnType<typeof teamSeen>>>

const rows = (from: From) =>
  from
    .selectFrom('stress_assessment as s')
    .innerJoin('team as t', 't.id', 's.team_id')
    .leftJoin('person as p', 'p.id', 's.made_by')
    .select(['s.id', 's.team_id', 's.organisation_id', 's.made_on', 's.next_on', 's.made_by'])
    .select(['t.name as team', 'p.name as maker'])

/** Assessments the asker may read, the newest first, one page of them. */
export const assessmentRows = read((from, p: { limit: number; offset: number }) =>
  rows(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .orderBy('s.made_on', 'desc')
    .orderBy('s.made_at', 'desc')
    .orderBy('s.id')
    .limit(p.limit)
    .offset(p.offset),
)

export const oneAssessment = readOne((from, p: { id: string }) =>
  rows(from).where('s.id', '=', p.id),
)

/** The newest one of a team: the next begins with what it says. */
export const latestOf = readOne((from, p: { team: string }) =>
  rows(from)
    .where('s.team_id', '=', p.team)
    .orderBy('s.made_on', 'desc')
    .orderBy('s.made_at', 'desc')
    .limit(1),
)

export type AssessmentRow = NonNullable<Awaited<ReturnType<typeof oneAssessment>>>

const areaRows = read((from, p: { assessment: string }) =>
  from
    .selectFrom('stress_area')
    .select(['area', 'hazards', 'controls'])
    .where('assessment_id', '=', p.assessment),
)

/** What is written about each area, opened. */
export async function areasOf(view: View, { id, organisation_id: employer }: AssessmentRow) {
  const words = await view.opener(employer, null)
  const found = await areaRows(view, { assessment: id })
  return found.map(({ area, hazards, controls }) => ({
    area,
    hazards: words.open('stress_area', 'hazards', `${id} ${area}`, hazards) ?? '',
    controls: words.open('stress_area', 'controls', `${id} ${area}`, controls) ?? '',
  }))
}
