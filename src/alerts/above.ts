import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Day, Instant } from '../time/types.ts'
import type { Above } from './next-up.ts'

type From = Parameters<Parameters<typeof readWhole>[0]>[0]
type Blanks = { alert: string; now: Instant; today: Day }

/** The job an alert is about; every job of whoever asked for help; everybody's in the team. */
const jobs = (from: From, p: Blanks) =>
  from
    .selectFrom('alert as a')
    .innerJoin('employment as j', (on) =>
      on.on((of) =>
        of.or([
          of('j.id', '=', of.ref('a.employment_id')),
          of.and([
            of('a.employment_id', 'is', null),
            of('a.kind', '!=', 'team'),
            of('j.person_id', '=', of.ref('a.person_id')),
          ]),
          of.and([
            of('a.kind', '=', 'team'),
            of('j.team_id', '=', of.ref('a.team_id')),
            of('j.from_on', '<=', p.today),
            of.or([of('j.until_on', 'is', null), of('j.until_on', '>=', p.today)]),
          ]),
        ]),
      ),
    )
    .select('j.id')
    .where('a.id', '=', p.alert)

const live = (from: From, p: Blanks) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.viewer_id', 'b.kind', 'b.from_at'])
    .where('b.from_at', '<=', p.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.now)]))
    .where('p.deactivated_at', 'is', null)

const beside = readWhole((from, p: Blanks) =>
  live(from, p)
    .where('b.kind', 'in', ['line', 'back_up', 'manager'])
    .where('b.employment_id', 'in', jobs(from, p)),
)

const overLeads = readWhole((from, p: Blanks) =>
  live(from, p)
    .where('b.kind', 'in', ['line', 'manager'])
    .where('b.employment_id', 'in', (of) =>
      of
        .selectFrom('employment as l')
        .innerJoin('bond as o', 'o.viewer_id', 'l.person_id')
        .select('l.id')
        .where('o.kind', '=', 'line')
        .where('o.from_at', '<=', p.now)
        .where((is) => is.or([is('o.until_at', 'is', null), is('o.until_at', '>', p.now)]))
        .where('o.employment_id', 'in', jobs(from, p)),
    ),
)

/** Who could be asked next about an alert, and who leads its worker or team already. */
export async function peopleAbove(change: Change, alert: { id: string; kind: string }) {
  const { now, today } = change.who
  const p = { alert: alert.id, now, today }
  const near = await beside(change, p)
  const over = await overLeads(change, p)
  const someone = (rows: typeof near, kind: string, how: Above['how']): Above[] =>
    rows
      .filter((bond) => bond.kind === kind)
      .map(({ viewer_id: id, from_at: since }) => ({ id, how, since }))
  return {
    leads: near.filter(({ kind }) => kind === 'line').map(({ viewer_id: id }) => id),
    managers: near.filter(({ kind }) => kind === 'manager').map(({ viewer_id: id }) => id),
    above: [
      // A back-up stands in for one worker, not for a team.
      ...(alert.kind === 'team' ? [] : someone(near, 'back_up', 'back_up')),
      ...someone(near, 'manager', 'manager'),
      ...someone(over, 'line', 'over_lead'),
      ...someone(over, 'manager', 'over_lead'),
    ],
  }
}
