import { readWhole } from '../access/whole.ts'
import type { Instant } from '../time/types.ts'
import type { Range } from './workers.ts'

type From = Parameters<Parameters<typeof readWhole>[0]>[0]

/** What was held, and who came to it. */
const cameTo = (from: From, p: Range & { now: Instant }) =>
  from
    .selectFrom('supervisee as v')
    .innerJoin('supervision_session as s', 's.id', 'v.session_id')
    .select(['v.employment_id', 's.id', 's.type', 's.starts_at', 'v.credited_minutes'])
    .where('v.employment_id', '>=', p.first)
    .where('v.employment_id', '<=', p.last)
    .where('v.status', '=', 'came')
    .where('s.status', '=', 'held')
    .where('s.starts_at', '<=', p.now)

export const sessionsLately = readWhole((from, p: Range & { now: Instant; since: Instant }) =>
  cameTo(from, p).where('s.starts_at', '>=', p.since).orderBy('s.starts_at').orderBy('s.id'),
)

/** The last session of each worker that was there to restore them (product.md 5.3, gap). */
export const lastRestorative = readWhole((from, p: Range & { now: Instant }) =>
  from
    .selectFrom(
      cameTo(from, p)
        .where('s.restorative', '=', 1)
        .select((of) =>
          of.fn
            .agg<number>('row_number')
            .over((o) =>
              o.partitionBy('v.employment_id').orderBy('s.starts_at', 'desc').orderBy('s.id'),
            )
            .as('place'),
        )
        .as('r'),
    )
    .select(['r.employment_id', 'r.id', 'r.starts_at'])
    .where('r.place', '=', 1),
)

/** Agreements about supervision that are in force, or were since a moment. */
export const supervisionAgreed = readWhole((from, p: Range & { since: Instant }) =>
  from
    .selectFrom('supervision_agreement')
    .select((of) => ['employment_id', 'type', of.ref('in_force_at').$notNull().as('in_force_at')])
    .select(['every', 'unit', 'first_every', 'minutes', 'ended_at'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('in_force_at', 'is not', null)
    .where('every', '>', 0)
    .where((of) =>
      of.or([
        of.and([of('status', '=', 'in_force'), of('ended_at', 'is', null)]),
        of('ended_at', '>=', p.since),
      ]),
    )
    .orderBy('in_force_at')
    .orderBy('id'),
)
