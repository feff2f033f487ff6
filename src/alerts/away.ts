import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Day } from '../time/types.ts'
import type { IsAway } from '../time/working-days.ts'

type From = Parameters<Parameters<typeof readWhole>[0]>[0]
type Blanks = { of: string; now: string; today: Day }

/** Who leads or stands in, each with their coming whole days of leave. */
const minding = (from: From, p: Blanks) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .leftJoin('employment as own', 'own.person_id', 'b.viewer_id')
    .leftJoin('leave as l', (on) =>
      on
        .onRef('l.employment_id', '=', 'own.id')
        .on('l.part', '=', 'whole')
        .on('l.until_on', '>=', p.today),
    )
    .select(['b.viewer_id', 'b.kind', 'l.from_on', 'l.until_on'])
    .where('b.kind', 'in', ['line', 'back_up'])
    .where('b.from_at', '<=', p.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.now)]))
    .where('p.deactivated_at', 'is', null)

const ofWorker = readWhole((from, p: Blanks) => minding(from, p).where('e.id', '=', p.of))

const ofTeam = readWhole((from, p: Blanks) =>
  minding(from, p)
    .where('e.team_id', '=', p.of)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)])),
)

const takenOn = readWhole((from, p: { alert: string }) =>
  from
    .selectFrom('alert_escalation')
    .select('to_id')
    .where('alert_id', '=', p.alert)
    .where('taken_at', 'is not', null),
)

type About = { id?: string; employment_id: string | null; team_id: string | null }

/**
 * Days on which nobody can answer: every lead is on leave and nobody stands in. The clocks of an
 * alert wait for these (product.md 5.4, "leave and cover respected"). Whoever took an alert on is
 * there for it, whoever else is away.
 */
export async function awayDays(change: Change, about: About): Promise<IsAway> {
  const { now, today } = change.who
  const { employment_id: employment, team_id: team } = about
  if (employment === null && team === null) return () => false
  if (about.id !== undefined && (await takenOn(change, { alert: about.id })).length > 0) {
    return () => false
  }
  const rows = employment
    ? await ofWorker(change, { of: employment, now, today })
    : await ofTeam(change, { of: team!, now, today })
  return isAwayBy(rows)
}

type Minder = { viewer_id: string; kind: string; from_on: Day | null; until_on: Day | null }

/** Pure: with no lead at all nobody is away, and the clock runs. */
export function isAwayBy(rows: Minder[]): IsAway {
  if (rows.some(({ kind }) => kind === 'back_up')) return () => false
  const leads = [...Map.groupBy(rows, (row) => row.viewer_id).values()]
  const away = (leave: Minder[], day: Day) =>
    leave.some(
      ({ from_on: from, until_on: until }) => from !== null && from <= day && day <= until!,
    )
  return (day) => leads.length > 0 && leads.every((leave) => away(leave, day))
}
