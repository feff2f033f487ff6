import { read, readOne } from '../access/view.ts'
import type { Day, Instant } from '../time/types.ts'

type Span = { from: Instant; until: Instant }

/** Sessions the asker is supervised in, or gives, that start in this stretch of time. */
export const ownSessions = read((from, p: Span, who) =>
  from
    .selectFrom('supervision_session as s')
    .leftJoin('person as g', 'g.id', 's.giver_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['s.id', 's.type', 's.starts_at', 's.minutes', 's.place', 's.status'])
    .select(['s.sequence', 's.changed_at', 's.giver_id', 'g.name as giver'])
    .select(['v.name as supervisor', 'v.person_id as supervisor_person'])
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until)
    .where((of) =>
      of.or([
        of('s.giver_id', '=', who.person),
        of('v.person_id', '=', who.person),
        of('s.id', 'in', (seats) =>
          seats
            .selectFrom('supervisee as x')
            .select('x.session_id')
            .where('x.person_id', '=', who.person),
        ),
      ]),
    )
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(2000),
)
export type OwnSession = Awaited<ReturnType<typeof ownSessions>>[number]

/** Who is supervised in sessions the asker gives, or pays for, A to Z. */
export const seats = read((from, p: Span, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .select(['x.session_id', 'p.name'])
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until)
    .where('x.person_id', '!=', who.person)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(2000),
)

/** Sessions of supervisors outside that the asker sees as whoever looks after the contracts. */
export const boughtSessions = read((from, p: Span) =>
  from
    .selectFrom('supervision_session as s')
    .innerJoin('contract as c', 'c.id', 's.contract_id')
    .innerJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['s.id', 's.starts_at', 's.minutes', 's.status', 'v.name as supervisor'])
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(2000),
)

/** Debriefs of the teams the asker works in today. */
export const ownDebriefs = read((from, p: Span, who) =>
  from
    .selectFrom('debrief as d')
    .innerJoin('team as t', 't.id', 'd.team_id')
    .select(['d.id', 'd.planned_at', 'd.state', 'd.made_at', 't.name as team'])
    .where('d.planned_at', '>=', p.from)
    .where('d.planned_at', '<', p.until)
    .where('d.state', 'in', ['planned', 'open', 'closed'])
    .where('d.team_id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select((e) => e.ref('e.team_id').$notNull().as('team'))
        .where('e.person_id', '=', who.person)
        .where('e.team_id', 'is not', null)
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
    )
    .orderBy('d.planned_at')
    .limit(400),
)

/** The asker's own leave that touches these days. */
export const ownLeave = read((from, p: { from: Day; until: Day }, who) =>
  from
    .selectFrom('leave as l')
    .select(['l.id', 'l.from_on', 'l.until_on', 'l.part', 'l.made_at', 'l.version'])
    .where('l.person_id', '=', who.person)
    .where('l.from_on', '<=', p.until)
    .where('l.until_on', '>=', p.from)
    .orderBy('l.from_on')
    .orderBy('l.id')
    .limit(400),
)

/** Whether the asker has a calendar address, and since when. */
export const ownFeed = readOne((from, _: object, who) =>
  from
    .selectFrom('calendar_feed')
    .select(['id', 'made_at'])
    .where('person_id', '=', who.person)
    .where('revoked_at', 'is', null)
    .orderBy('made_at', 'desc'),
)
