import { read, type View } from '../access/view.ts'
import { spanOf } from '../time/weeks.ts'
import type { Period } from './periods.ts'

/** More of one kind than anybody has in a year. */
const most = 2000

type Span = { from: string; until: string }

const attended = read((from, p: Span, who) =>
  from
    .selectFrom('supervisee as x')
    .innerJoin('supervision_session as s', 's.id', 'x.session_id')
    .leftJoin('person as g', 'g.id', 's.giver_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .leftJoin('session_size as z', 'z.session_id', 's.id')
    .select(['s.id', 's.type', 's.starts_at', 's.minutes', 's.held_minutes', 'x.credited_minutes'])
    .select(['s.normative', 's.formative', 's.restorative', 'z.people'])
    .select(['g.name as giver', 'v.name as supervisor'])
    .where('x.person_id', '=', who.person)
    .where('x.status', '=', 'came')
    .where('s.status', '=', 'held')
    .where('s.starts_at', '>=', p.from)
    .where('s.starts_at', '<', p.until)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(most),
)

/** Sessions that were held and that the asker came to. */
export const attendedIn = (view: View, { from, until }: Period) =>
  attended(view, spanOf(from, until))

export type AttendedRow = Awaited<ReturnType<typeof attendedIn>>[number]

/** Each job of the asker's today, with the last session in it that was there for them. */
export const restoredIn = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'e.started_in_role', 'o.name as organisation'])
    .select((of) =>
      of
        .selectFrom('supervisee as x')
        .innerJoin('supervision_session as s', 's.id', 'x.session_id')
        .select((it) => it.fn.max('s.starts_at').as('at'))
        .whereRef('x.employment_id', '=', 'e.id')
        .where('x.status', '=', 'came')
        .where('s.status', '=', 'held')
        .where('s.restorative', '=', 1)
        .as('last_at'),
    )
    .where('e.person_id', '=', who.person)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('o.name')
    .orderBy('e.id'),
)

const reflected = read((from, p: Span, who) =>
  from
    .selectFrom('reflection as r')
    .select(['r.id', 'r.title', 'r.model', 'r.made_at'])
    .where('r.person_id', '=', who.person)
    .where('r.cpd', '=', 1)
    .where('r.made_at', '>=', p.from)
    .where('r.made_at', '<', p.until)
    .orderBy('r.made_at')
    .orderBy('r.id')
    .limit(most),
)

/** Reflections the asker counts as CPD, by their titles: the words stay where they are. */
export async function reflectedIn(view: View, { from, until }: Period) {
  const rows = await reflected(view, spanOf(from, until))
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    ...row,
    title: words.open('reflection', 'title', row.id, row.title),
  }))
}

const trained = read((from, p: Span, who) =>
  from
    .selectFrom('time_block as t')
    .select(['t.id', 't.spent_on', 't.minutes'])
    .where('t.person_id', '=', who.person)
    .where('t.kind', '=', 'training')
    .where('t.spent_on', '>=', p.from)
    .where('t.spent_on', '<=', p.until)
    .orderBy('t.spent_on')
    .orderBy('t.id')
    .limit(most),
)

export const trainedIn = (view: View, { from, until }: Period) => trained(view, { from, until })

const kept = read((from, p: Span, who) =>
  from
    .selectFrom('action as a')
    .select(['a.id', 'a.organisation_id', 'a.what', 'a.ended_at'])
    .where('a.owner_id', '=', who.person)
    .where('a.session_id', 'is not', null)
    .where('a.status', '=', 'done')
    .where('a.ended_at', '>=', p.from)
    .where('a.ended_at', '<', p.until)
    .orderBy('a.ended_at')
    .orderBy('a.id')
    .limit(most),
)

/** Promises of supervision that the asker has kept. */
export async function promisesKeptIn(view: View, { from, until }: Period) {
  const rows = await kept(view, spanOf(from, until))
  const found = []
  for (const row of rows) {
    const words = await view.opener(row.organisation_id, null)
    found.push({
      id: row.id,
      what: words.open('action', 'what', row.id, row.what) ?? '',
      ended_at: row.ended_at ?? '',
    })
  }
  return found
}
