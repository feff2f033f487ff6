import { read } from '../access/view.ts'
import { bondedTo, teamsOfOwn } from '../people/bonded-to.ts'

/** More than anybody could tick through. */
const most = 200

/** Whom the asker may book for: themself, whom they lead or supervise, and colleagues of a team. */
export const bookable = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as n', 'n.id', 'e.person_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'e.person_id', 'e.team_id', 'e.working_hours', 'n.name'])
    .select('o.name as organisation')
    .select((of) => [
      of('e.person_id', '=', who.person).as('mine'),
      of
        .or([
          of('e.id', 'in', bondedTo(from, who, 'line')),
          of('e.id', 'in', bondedTo(from, who, 'manager')),
        ])
        .as('minded'),
      of
        .or([
          of('e.id', 'in', bondedTo(from, who, 'clinical')),
          of('e.id', 'in', bondedTo(from, who, 'external')),
        ])
        .as('supervised'),
    ])
    .where('n.deactivated_at', 'is', null)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where((of) =>
      of.or([
        of('e.person_id', '=', who.person),
        of('e.id', 'in', bondedTo(from, who, 'line')),
        of('e.id', 'in', bondedTo(from, who, 'manager')),
        of('e.id', 'in', bondedTo(from, who, 'clinical')),
        of('e.id', 'in', bondedTo(from, who, 'external')),
        of('e.team_id', 'in', teamsOfOwn(from, who)),
      ]),
    )
    .orderBy('n.name')
    .orderBy('e.id')
    .limit(most),
)

export type Bookable = Awaited<ReturnType<typeof bookable>>[number]

/** Whoever gives supervision to the asker, or to somebody they lead. */
export const giversInside = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as g', 'g.id', 'b.viewer_id')
    .select(['g.id', 'g.name'])
    .distinct()
    .where('b.kind', 'in', ['line', 'clinical', 'back_up', 'manager'])
    .where('b.viewer_id', '!=', who.person)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('g.deactivated_at', 'is', null)
    .where((of) =>
      of.or([of('e.person_id', '=', who.person), of('e.id', 'in', bondedTo(from, who, 'line'))]),
    )
    .orderBy('g.name')
    .limit(most),
)

/** Supervisors outside whom the asker knows. */
export const giversOutside = read((from) =>
  from
    .selectFrom('supervisor')
    .select(['id', 'name', 'person_id'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(most),
)

/** With whom the asker talked last, in passing. */
export const talkedWith = read((from, _: object, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .innerJoin('person as g', 'g.id', 's.giver_id')
    .select(['g.id', 'g.name'])
    .select((of) => of.fn.max('s.starts_at').as('at'))
    .where('x.person_id', '=', who.person)
    .where('s.type', '=', 'practice')
    .where('g.deactivated_at', 'is', null)
    .groupBy('g.id')
    .groupBy('g.name')
    .orderBy('at', 'desc')
    .limit(5),
)
