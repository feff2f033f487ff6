import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'

type Db = Kysely<Database>

/** Weekly debriefs that run, of every team or of one. */
export const running = (db: Db, team?: string) =>
  db
    .selectFrom('debrief_schedule')
    .selectAll()
    .where('ended_on', 'is', null)
    .$if(team !== undefined, (rows) => rows.where('team_id', '=', team!))
    .orderBy('team_id')
    .execute()

export const everyRota = (db: Db, team?: string) =>
  db
    .selectFrom('debrief_rota')
    .select(['team_id', 'person_id'])
    .$if(team !== undefined, (rows) => rows.where('team_id', '=', team!))
    .orderBy('team_id')
    .orderBy('position')
    .execute()

/** Weekly debriefs from this week on, whatever became of them. */
export const fromThisWeek = (db: Db, today: Day, team?: string) =>
  db
    .selectFrom('debrief')
    .select(['id', 'team_id', 'held_on', 'state', 'facilitator_id', 'version'])
    .where('kind', '=', 'weekly')
    .where('held_on', '>=', weekOf(today))
    .$if(team !== undefined, (rows) => rows.where('team_id', '=', team!))
    .execute()

/** Who could facilitate where: works in the team or leads somebody there, and can sign in. */
export async function ableWhere(db: Db, today: Day, now: string, team?: string) {
  const working = db
    .selectFrom('employment as e')
    .innerJoin('debrief_schedule as s', 's.team_id', 'e.team_id')
    .where('s.ended_on', 'is', null)
    .where('e.from_on', '<=', today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', today)]))
    .$if(team !== undefined, (rows) => rows.where('e.team_id', '=', team!))
  const [members, leads] = await Promise.all([
    working
      .innerJoin('person as p', 'p.id', 'e.person_id')
      .select(['s.team_id', 'p.id as person_id'])
      .where('p.deactivated_at', 'is', null)
      .execute(),
    working
      .innerJoin('bond as b', 'b.employment_id', 'e.id')
      .innerJoin('person as p', 'p.id', 'b.viewer_id')
      .select(['s.team_id', 'p.id as person_id'])
      .where('b.kind', '=', 'line')
      .where('e.job', '!=', 'lead')
      .where('b.from_at', '<=', now)
      .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', now)]))
      .where('p.deactivated_at', 'is', null)
      .execute(),
  ])
  return new Set([...members, ...leads].map((it) => `${it.team_id} ${it.person_id}`))
}

/** Whole days away, from today on, of everyone on a rota or its cover. */
export const leaveAhead = (db: Db, today: Day) =>
  db
    .selectFrom('leave as l')
    .select(['l.person_id', 'l.from_on', 'l.until_on'])
    .where('l.part', '=', 'whole')
    .where('l.until_on', '>=', today)
    .where((of) =>
      of.or([
        of('l.person_id', 'in', db.selectFrom('debrief_rota').select('person_id')),
        of(
          'l.person_id',
          'in',
          db
            .selectFrom('debrief_schedule')
            .select((s) => s.ref('cover_id').$notNull().as('cover_id'))
            .where('cover_id', 'is not', null),
        ),
      ]),
    )
    .execute()
