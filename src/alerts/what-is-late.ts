import type { Parts } from '../access/door.ts'
import type { Day, Instant } from '../time/types.ts'

/** Those whose clock has run out and who wait with nobody further up; felt ones have no moment. */
export async function whatIsLate({ store }: Parts, { now, today }: { now: Instant; today: Day }) {
  const rows = await store.read
    .selectFrom('alert as a')
    .select('a.id')
    .where('a.state', '=', 'open')
    .where('a.worker_only', '=', 0)
    .where((of) => of.or([of('a.visible_at', 'is', null), of('a.visible_at', '<=', now)]))
    .where((of) => of.or([of('a.snoozed_until', 'is', null), of('a.snoozed_until', '<=', today)]))
    .where((of) =>
      of.or([
        of.and([of('a.acknowledged_at', 'is', null), of('a.acknowledge_by', '<', today)]),
        of.and([
          of('a.acknowledged_at', 'is not', null),
          of('a.conversed_at', 'is', null),
          of('a.converse_by', '<', today),
        ]),
        of.and([
          of('a.level', '=', 'past'),
          of('a.within_since', 'is', null),
          of('a.planned_at', 'is', null),
          of('a.act_by', '<', today),
        ]),
      ]),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('alert_escalation as x')
            .select('x.id')
            .whereRef('x.alert_id', '=', 'a.id')
            .where('x.taken_at', 'is', null)
            .where('x.ended_at', 'is', null)
            .where('x.answer_by', '>=', today),
        ),
      ),
    )
    .orderBy('a.id')
    .execute()
  return rows.map(({ id }) => id)
}
