import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../../database/schema.ts'
import type { Instant } from '../../time/types.ts'

/** In an order in which each table's rows find those they point to. */
const order = [
  'supervisor',
  'contract',
  'contract_terms',
  'contract_purchase',
  'contract_team',
  'contract_allocation',
  'support_default',
  'supervision_agreement',
  'supervision_party',
  'session_series',
  'supervision_session',
  'supervisee',
  'session_change',
  'contract_charge',
  'session_record',
  'session_record_version',
  'session_comment',
  'talking_point',
  'action',
  'holding',
  'holding_change',
  'contact',
  'co_holder',
  'time_block',
  'leave',
  'check_in',
  'wellness_plan',
  'plan_section',
  'plan_version',
  'reflection',
  'excerpt',
  'share',
] as const
type Table = (typeof order)[number]

type Row<T extends Table> = Insertable<Database[T]>

const atOnce = 400

/** Rows that wait for their moment: what happened later must not be counted earlier. */
export class Pending {
  readonly #rows = new Map<Table, { at: Instant; row: Row<Table> }[]>()

  add<T extends Table>(table: T, at: Instant, row: Row<T>) {
    const rows = this.#rows.get(table) ?? []
    rows.push({ at, row: row as Row<Table> })
    this.#rows.set(table, rows)
  }

  /** Writes everything that has happened by then. */
  async write(db: Transaction<Database>, until: Instant) {
    for (const table of order) {
      const rows = this.#rows.get(table) ?? []
      const due = rows.filter(({ at }) => at <= until).map(({ row }) => row)
      if (due.length === 0) continue
      this.#rows.set(
        table,
        rows.filter(({ at }) => at > until),
      )
      for (let from = 0; from < due.length; from += atOnce) {
        await db
          .insertInto(table)
          .values(due.slice(from, from + atOnce) as never)
          .execute()
      }
    }
  }
}
