import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Range } from '../load/workers.ts'
import type { Day, Instant } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import type { AlertCode, AlertLevel, CloseReason, StandingAlert } from './types.ts'

type Since = Range & { since: Instant }

/** Columns that say how an alert stands; `standingOf` makes it of them. */
export const standingColumns = [
  ...([
    'id',
    'employment_id',
    'code',
    'cause_key',
    'level',
    'state',
    'value',
    'closed_at',
  ] as const),
  ...(['close_reason', 'within_since', 'acknowledged_at', 'conversed_at'] as const),
  ...(['acknowledge_by', 'visible_at', 'well_past', 'manager_told_at'] as const),
]

const ofEmployments = readWhole((from, p: Since) =>
  from
    .selectFrom('alert')
    .select(standingColumns)
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('kind', '=', 'work')
    .where((of) => of.or([of('state', '=', 'open'), of('closed_at', '>', p.since)]))
    .orderBy('raised_at')
    .orderBy('id'),
)

const ofTeam = readWhole((from, p: { team: string; since: Instant }) =>
  from
    .selectFrom('alert')
    .select(standingColumns)
    .where('team_id', '=', p.team)
    .where('kind', '=', 'team')
    .where((of) => of.or([of('state', '=', 'open'), of('closed_at', '>', p.since)]))
    .orderBy('raised_at')
    .orderBy('id'),
)

const itemsOf = readWhole((from, p: Since) =>
  from
    .selectFrom('alert as a')
    .innerJoin('alert_item as i', 'i.alert_id', 'a.id')
    .select(['a.id', 'i.record_id'])
    .where('a.employment_id', '>=', p.first)
    .where('a.employment_id', '<=', p.last)
    .where('a.kind', '=', 'work')
    .where('a.state', '=', 'open'),
)

export type Standing = StandingAlert & {
  conversed: boolean
  acknowledged: boolean
  acknowledgeBy: Day | null
  visibleAt: Instant | null
  managerToldAt: Instant | null
}

/** An alert as it stands, with what it lists while it is open. */
export type Listed = Standing & { wellPast: boolean; items: ReadonlySet<string> }

/**
 * Open alerts about a range of employments, and those closed lately enough to reopen, by
 * employment.
 */
export async function standingAlerts(change: Change, since: Since): Promise<Map<string, Listed[]>> {
  const rows = await ofEmployments(change, since)
  const items = Map.groupBy(await itemsOf(change, since), ({ id }) => id)
  const listed = (id: string) => new Set(items.get(id)?.map(({ record_id }) => record_id))
  const byEmployment = Map.groupBy(rows, ({ employment_id }) => employment_id!)
  return new Map(
    [...byEmployment].map(([employment, alerts]) => [
      employment,
      alerts.map((row) => ({ ...standingOf(row), items: listed(row.id) })),
    ]),
  )
}

/** The same about one team itself. */
export const standingOfTeam = async (
  change: Change,
  which: { team: string; since: Instant },
): Promise<Standing[]> => (await ofTeam(change, which)).map(standingOf)

type Row = Awaited<ReturnType<typeof ofEmployments>>[number]

export const standingOf = (row: Row): Omit<Listed, 'items'> => ({
  id: row.id,
  code: row.code as AlertCode,
  causeKey: row.cause_key,
  level: row.level as AlertLevel,
  state: row.state,
  value: row.value ?? 0,
  closedOn: row.closed_at && londonDay(row.closed_at),
  closeReason: row.close_reason as CloseReason | null,
  withinSince: row.within_since,
  conversed: row.conversed_at !== null,
  acknowledged: row.acknowledged_at !== null,
  acknowledgeBy: row.acknowledge_by,
  visibleAt: row.visible_at,
  managerToldAt: row.manager_told_at,
  wellPast: row.well_past === 1,
})
