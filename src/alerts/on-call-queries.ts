import { read, type View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { mayLookFrom, onCall, type Bonded, type OnCall } from './on-call.ts'

const bonds = read((from, p: { worker: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.viewer_id', 'b.kind', 'b.from_at', 'p.name'])
    .where('e.person_id', '=', p.worker)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('b.kind', 'in', ['line', 'back_up', 'manager'])
    .where('b.viewer_id', '!=', who.person)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('b.from_at')
    .orderBy('p.name'),
)

const leave = read((from) =>
  from.selectFrom('answerer_leave').select(['person_id', 'from_on', 'until_on']),
)

/**
 * Who would be told now that this worker needs help, apart from the viewer, by the live bonds that
 * the viewer may see: all of their own. Leave is known to the worker alone.
 */
export async function whoIsOnCall(view: View, worker = view.who.person): Promise<OnCall> {
  const [rows, days] = [await bonds(view, { worker }), await leave(view, {})]
  const away = Map.groupBy(days, ({ person_id: person }) => person)
  const bonded = rows.map((row) => ({
    person: row.viewer_id,
    name: row.name,
    kind: row.kind as Bonded['kind'],
    from: row.from_at,
    away: (away.get(row.viewer_id) ?? []).map((it) => ({ from: it.from_on, until: it.until_on })),
  }))
  return onCall(bonded, londonDay(mayLookFrom(view.who.now)))
}
