import { sql, type Transaction } from 'kysely'
import type { Dialect } from '../../src/database/columns.ts'
import type { Store } from '../../src/database/connection.ts'
import type { Database } from '../../src/database/schema.ts'

/** Parents first; emptying goes the other way. */
export const everyTable = `
  organisation team person administrator employment bond help_contact vault_key audit session token
  second_factor recovery_code factor_reset
  trusted_phone attempt form_receipt kept_form agreement agreement_element agreement_limit agreement_party
  agreement_review employer_statement employer_check document_part practice service_gap leave time_block
  load_weights holding holding_change contact co_holder holding_review handover advice_request
  stretch load_reading load_snapshot check_in alert alert_item alert_event alert_context
  conversation alert_escalation alert_snooze stress_assessment stress_area debrief_schedule
  debrief_rota debrief debrief_attendance debrief_mood debrief_theme supervisor support_default
  supervision_agreement supervision_party session_series supervision_session session_change
  supervisee preparation preparation_item session_record session_record_version session_comment
  talking_point contract contract_terms contract_purchase contract_team contract_allocation
  contract_charge supervisor_link broken_confidence calendar_feed action carrying_item notice mail
  reflection excerpt wellness_plan plan_section plan_version instrument instrument_answer access_log
  import_file import_rows import_made import_match
  sign_in_provider identity sign_in_attempt audit_link erasure complaint share backup_run`
  .trim()
  .split(/\s+/) as (keyof Database)[]

export type Raw = Record<keyof Database, Record<string, string | number | null | Buffer>[]>

export async function readEverything(store: Store): Promise<Raw> {
  const tables: [string, unknown][] = []
  for (const table of everyTable) tables.push([table, await rowsOf(store, table)])
  const raw = Object.fromEntries(tables) as Raw
  await note(store, raw)
  return raw
}

export const rowsOf = ({ read }: Store, table: keyof Database) =>
  read.selectFrom(table).selectAll().execute() as Promise<Raw[typeof table]>

/** Puts back what is not as it was: most tables never changed, and reading is quicker than writing. */
export async function restore(store: Store, raw: Raw) {
  const changed = await changedTables(store, raw)
  if (changed.length === 0) return
  await store.write.transaction().execute(async (db) => {
    await withoutOrder(db, store.dialect)
    for (const table of changed) await db.deleteFrom(table).execute()
    for (const table of changed) {
      const rows = raw[table]
      if (rows.length > 0) {
        await db
          .insertInto(table)
          .values(rows as never)
          .execute()
      }
    }
  })
}

/** A table that others point to may be emptied and filled again on its own. */
export const withoutOrder = (db: Transaction<Database>, dialect: Dialect) =>
  (dialect === 'postgres'
    ? sql`set local session_replication_role = replica`
    : sql`pragma defer_foreign_keys = on`
  ).execute(db)

/** The tables in which anything is not as it was. */
export async function changedTables(store: Store, raw: Raw): Promise<(keyof Database)[]> {
  if (store.dialect === 'postgres') {
    const [was, now] = [sums.get(raw)!, await sumsOf(store)]
    return everyTable.filter((table) => was.get(table) !== now.get(table))
  }
  const writes = await writesTo(store)
  if (untouchedAt.get(raw) === writes) return []
  const changed: (keyof Database)[] = []
  for (const table of everyTable) {
    if (sorted(await rowsOf(store, table)) !== wanted(raw[table])) changed.push(table)
  }
  if (changed.length === 0) untouchedAt.set(raw, writes)
  return changed
}

/** A sum over each table of PostgreSQL, worked out where the rows are. */
const sums = new WeakMap<Raw, Map<string, string>>()
/** How many writes SQLite had seen when everything was last known to be as it was. */
const untouchedAt = new WeakMap<Raw, string>()

async function note(store: Store, raw: Raw) {
  if (store.dialect === 'postgres') sums.set(raw, await sumsOf(store))
  else untouchedAt.set(raw, await writesTo(store))
}

const everySum = sql.raw<{ name: string; sum: string }>(
  everyTable
    .map(
      (table) => `select '${table}' as name,
        md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as sum from ${table} t`,
    )
    .join(' union all '),
)

async function sumsOf({ read }: Store) {
  const { rows } = await everySum.execute(read)
  return new Map(rows.map(({ name, sum }) => [name, sum]))
}

/** Counts the rows this connection has written, and what other connections have. */
async function writesTo({ write }: Store) {
  const { rows } = await sql<{ mine: number; others: number }>`
    select total_changes() as mine, data_version as others from pragma_data_version`.execute(write)
  return JSON.stringify(rows)
}

/** What it was is compared many times, and made ready once. */
const ready = new WeakMap<object[], string>()
function wanted(rows: object[]): string {
  let text = ready.get(rows)
  if (text === undefined) ready.set(rows, (text = sorted(rows)))
  return text
}

const sorted = (rows: object[]) =>
  rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n')
