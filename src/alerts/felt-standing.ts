import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { Range } from '../load/workers.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import type { AlertCode, AlertLevel, CloseReason, StandingAlert } from './types.ts'

type Said = {
  person: string
  code: 'FELT_HEAVY' | 'CONTACT_WANTED' | 'HELP_NOW'
  since: Instant
}

const saidBy = readWhole((from, p: Said) =>
  from
    .selectFrom('alert')
    .selectAll()
    .where('person_id', '=', p.person)
    .where('code', '=', p.code)
    .where((of) => of.or([of('state', '=', 'open'), of('closed_at', '>', p.since)]))
    .orderBy('raised_at')
    .orderBy('id'),
)

/** Open alerts that came from a person's own words, and those closed lately enough to reopen. */
export const saidAlerts = (change: Change, said: Said) => saidBy(change, said)

type Felt = Range & { today: Day; since: Instant }

/** The same of what was felt, for everyone who works in one of a range of employments. */
export const feltAlertsIn = readWhole((from, p: Felt) =>
  from
    .selectFrom('alert')
    .selectAll()
    .where('kind', '=', 'felt')
    .where((of) => of.or([of('state', '=', 'open'), of('closed_at', '>', p.since)]))
    .where('person_id', 'in', (of) =>
      of
        .selectFrom('employment')
        .select('person_id')
        .where('holds', '=', 1)
        .where('from_on', '<=', p.today)
        .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>=', p.today)]))
        .where('id', '>=', p.first)
        .where('id', '<=', p.last),
    )
    .orderBy('raised_at')
    .orderBy('id'),
)

export type SaidAlert = Awaited<ReturnType<typeof saidBy>>[number]

/** A newer check-in says it again, so an alert settled before it does not keep it quiet. */
export const feltStanding = (row: SaidAlert, latest: string | null): StandingAlert => ({
  id: row.id,
  code: row.code as AlertCode,
  causeKey: row.cause_key,
  level: row.level as AlertLevel,
  state: row.state,
  value: row.value ?? 1,
  closedOn: dayOf(row.closed_at),
  closeReason: row.close_reason as CloseReason | null,
  withinSince: row.within_since ?? (row.check_in_id === latest ? null : dayOf(row.closed_at)),
})

const dayOf = (at: Instant | null): Day | null => at && londonDay(at)
