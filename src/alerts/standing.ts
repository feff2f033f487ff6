import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Instant } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import type { AlertCode, AlertLevel, CloseReason, StandingAlert } from './types.ts'

const ofEmployment = readWhole((from, p: { employment: string; since: Instant }) =>
  from
    .selectFrom('alert')
    .select(['id', 'code', 'cause_key', 'level', 'state', 'value', 'closed_at', 'close_reason'])
    .select(['within_since', 'acknowledged_at', 'conversed_at', 'acknowledge_by', 'visible_at'])
    .where('employment_id', '=', p.employment)
    .where('kind', '=', 'work')
    .where((of) => of.or([of('state', '=', 'open'), of('closed_at', '>', p.since)]))
    .orderBy('raised_at'),
)

export type Standing = StandingAlert & {
  conversed: boolean
  acknowledged: boolean
  acknowledgeBy: string | null
  visibleAt: Instant | null
}

/** Open alerts about one employment, and those closed lately enough to reopen. */
export async function standingAlerts(
  change: Change,
  { employment, since }: { employment: string; since: Instant },
): Promise<Standing[]> {
  const rows = await ofEmployment(change, { employment, since })
  return rows.map((row) => ({
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
  }))
}
