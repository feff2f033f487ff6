import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

type OfHolding = ExpressionBuilder<Pick<Database, 'co_holder'> & { h: Database['holding'] }, 'h'>

/**
 * Who stands beside a holding called `h` now: how many said yes, when one of them last spoke with
 * the worker (product.md 5.1), and when anybody beside it did (product.md 5.3, alone).
 */
export function besideToday(of: OfHolding, now: Instant) {
  const beside = of
    .selectFrom('co_holder as o')
    .whereRef('o.holding_id', '=', 'h.id')
    .where('o.from_at', '<=', now)
    .where((o) => o.or([o('o.ended_at', 'is', null), o('o.ended_at', '>', now)]))
  const saidYes = beside.where('o.accepted_at', 'is not', null)
  return [
    saidYes.select((o) => o.fn.countAll<number>().as('n')).as('co_holders'),
    saidYes.select((o) => o.fn.max('o.spoken_on').as('on')).as('shared_spoken_on'),
    beside.select((o) => o.fn.max('o.spoken_on').as('on')).as('spoken_on'),
  ] as const
}
