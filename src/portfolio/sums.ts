import type { SessionType } from '../database/schema.ts'
import { monthOf, type Month } from '../time/months.ts'
import type { Day } from '../time/types.ts'

/** A session that was held: how long it was, and how much of it counts by the agreed rule. */
export type Counted = { on: Day; type: SessionType; minutes: number; credited: number }

/** Sessions, their whole minutes, and the minutes that count as one's own (product.md 5.7). */
export type Sum = { sessions: number; minutes: number; credited: number }

export const sumOf = (rows: readonly Counted[]): Sum => ({
  sessions: rows.length,
  minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
  credited: rows.reduce((sum, { credited }) => sum + credited, 0),
})

/** One sum for each calendar month that has a session, in their order. */
export const byMonth = (rows: readonly Counted[]): [Month, Sum][] =>
  [...Map.groupBy(rows, ({ on }) => monthOf(on))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, all]) => [month, sumOf(all)])

/** One sum for each kind of session there was. */
export const byType = (rows: readonly Counted[]): [SessionType, Sum][] =>
  [...Map.groupBy(rows, ({ type }) => type)].map(([type, all]) => [type, sumOf(all)])
