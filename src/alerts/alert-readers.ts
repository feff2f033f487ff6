import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Day, Instant } from '../time/types.ts'

/** `as` is what they do about it: those who answer are leads, also when they manage the team. */
export type Reader = {
  to: string
  as: 'worker' | 'lead' | 'clinical_lead' | 'manager'
  from: Instant
}

type From = Parameters<Parameters<typeof readWhole>[0]>[0]
type Blanks = { alert: string; now: Instant; today: Day }

const live = (from: From, p: Blanks) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .where('b.kind', 'in', ['line', 'clinical', 'manager'])
    .where('b.from_at', '<=', p.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', p.now)]))
    .where('p.deactivated_at', 'is', null)

const bondsOfWorker = readWhole((from, p: Blanks) =>
  live(from, p)
    .innerJoin('alert as a', 'a.employment_id', 'b.employment_id')
    .select(['b.viewer_id', 'b.kind'])
    .distinct()
    .where('a.id', '=', p.alert)
    .orderBy('b.viewer_id'),
)

const bondsOfTeam = readWhole((from, p: Blanks) =>
  live(from, p)
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('alert as a', 'a.team_id', 'e.team_id')
    .select(['b.viewer_id', 'b.kind'])
    .distinct()
    .where('a.id', '=', p.alert)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))
    .orderBy('b.viewer_id'),
)

const chosen = readWhole((from, p: Blanks) =>
  from
    .selectFrom('share as s')
    .select('s.to_id')
    .distinct()
    .where('s.what', '=', 'felt_alert')
    .where('s.record_id', '=', p.alert)
    .where('s.from_at', '<=', p.now)
    .where((of) => of.or([of('s.until_at', 'is', null), of('s.until_at', '>', p.now)]))
    .where((of) => of.or([of('s.revoked_at', 'is', null), of('s.revoked_at', '>', p.now)])),
)

const tookOn = readWhole((from, p: Blanks) =>
  from
    .selectFrom('alert_escalation as x')
    .select('x.to_id')
    .where('x.alert_id', '=', p.alert)
    .where('x.taken_at', 'is not', null),
)

/** Everybody who is to hear of an alert, and from when: the policy's readers, worked out here. */
export async function readersOfAlert(change: Change, alert: string): Promise<Reader[]> {
  const { now, today } = change.who
  const p = { alert, now, today }
  const row = await change.db
    .selectFrom('alert')
    .selectAll()
    .where('id', '=', alert)
    .executeTakeFirstOrThrow()
  const own: Reader[] = row.person_id ? [{ to: row.person_id, as: 'worker', from: now }] : []
  const took = (await tookOn(change, p)).map(({ to_id: to }) => lead(to, now))
  if (row.kind === 'felt') {
    return each([...own, ...(await chosen(change, p)).map(({ to_id: to }) => lead(to, now))])
  }
  if (row.kind === 'contact') return each([...own, ...askedFor(row, now), ...took])
  if (row.worker_only === 1 || row.visible_at === null) return own
  const bonds = await (row.kind === 'team' ? bondsOfTeam : bondsOfWorker)(change, p)
  const from = row.visible_at
  return each([...own, ...bonds.flatMap((bond) => readerOf(bond, row, from)), ...took])
}

const lead = (to: string, from: Instant): Reader => ({ to, as: 'lead', from })

type Asked = { wanted_from: string | null; back_up_id: string | null; back_up_at: Instant | null }

function askedFor({ wanted_from: asked, back_up_id: backUp, back_up_at: at }: Asked, now: Instant) {
  const both = [
    { to: asked, from: now },
    { to: backUp, from: at ?? now },
  ]
  return both.flatMap(({ to, from }) => (to === null ? [] : [lead(to, from)]))
}

type Bond = { viewer_id: string; kind: string }
type Row = { kind: string; code: string; manager_told_at: Instant | null }

/** Managers answer these beside the lead, or instead. */
export const managersAnswer = [
  'TEAM',
  'DEBRIEF_MISSED',
  'STRESS_ASSESSMENT_DUE',
  'SUPERVISION_SHORT',
  'SUPERVISION_CANCELLED',
  'HOURS_LOW',
]
/** What is for a manager to put right, and for no lead. */
export const notForLeads = ['STRESS_ASSESSMENT_DUE', 'HOURS_LOW', 'SUPERVISION_SHORT']
const clinicalHear = ['TEAM', 'OFFLOADED', 'RISK_ALONE']

function readerOf({ viewer_id: to, kind }: Bond, row: Row, from: Instant): Reader[] {
  if (kind === 'line') return notForLeads.includes(row.code) ? [] : [lead(to, from)]
  if (kind === 'clinical') {
    return clinicalHear.includes(row.code) ? [{ to, as: 'clinical_lead', from }] : []
  }
  if (managersAnswer.includes(row.code)) return [lead(to, from)]
  if (row.kind === 'team') return []
  return row.manager_told_at === null ? [] : [{ to, as: 'manager', from: row.manager_told_at }]
}

/** Nobody twice: whoever answers it is told as one who answers. */
function each(readers: Reader[]): Reader[] {
  const by = Map.groupBy(readers, ({ to }) => to)
  return [...by.values()].map((same) => same.find(({ as }) => as === 'lead') ?? same[0]!)
}
