import type { Store } from '../../src/database/connection.ts'
import type { Database } from '../../src/database/schema.ts'

/** Parents first; emptying goes the other way. */
export const everyTable = `
  organisation team person administrator employment bond help_contact vault_key audit session token
  attempt form_receipt kept_form agreement agreement_element agreement_limit agreement_party
  agreement_review employer_statement employer_check practice service_gap leave time_block
  load_weights holding holding_change contact co_holder holding_review handover advice_request
  stretch load_reading load_snapshot check_in alert alert_item alert_event alert_context
  conversation alert_escalation alert_snooze stress_assessment stress_area debrief_schedule
  debrief_rota debrief debrief_attendance debrief_mood debrief_theme action carrying_item notice mail
  share`
  .trim()
  .split(/\s+/) as (keyof Database)[]

export type Raw = Record<keyof Database, Record<string, string | number | null | Buffer>[]>

export async function readEverything({ read }: Store): Promise<Raw> {
  const tables: [string, unknown][] = []
  for (const table of everyTable) {
    tables.push([table, await read.selectFrom(table).selectAll().execute()])
  }
  return Object.fromEntries(tables) as Raw
}

/** Puts every row back as it was. */
export async function restore({ write }: Store, raw: Partial<Raw>) {
  await write.transaction().execute(async (db) => {
    for (const table of everyTable.toReversed()) await db.deleteFrom(table).execute()
    for (const table of everyTable) {
      const rows = raw[table] ?? []
      if (rows.length > 0) {
        await db
          .insertInto(table)
          .values(rows as never)
          .execute()
      }
    }
  })
}

/** The tables in which anything is not as it was. */
export async function changedTables(store: Store, raw: Raw): Promise<string[]> {
  const now = await readEverything(store)
  return everyTable.filter((table) => sorted(now[table]) !== sorted(raw[table]))
}

const sorted = (rows: object[]) =>
  rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n')
