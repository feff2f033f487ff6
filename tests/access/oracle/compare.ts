import type { Database } from '../../../src/database/schema.ts'
import type { View } from '../../../src/access/view.ts'
import { londonDay } from '../../../src/time/london.ts'
import type { TestParts } from '../../support/parts.ts'
import type { Raw, Row } from './rights.ts'
import { Sees, type Seen } from './sees.ts'
import { Sums, totalTables, type TotalTable } from './sums.ts'

/** The module under test, loaded anew when a fault is planted in it. */
export type Under = {
  view: typeof import('../../../src/access/view.ts')
  policy: typeof import('../../../src/access/policy.ts')
}

export type Tally = {
  cells: number
  counts: number
  /** Shares of months that were told. */
  felt: number
  fields: number
  seen: number
  differences: string[]
}

const empty = (): Tally => ({ cells: 0, counts: 0, felt: 0, fields: 0, seen: 0, differences: [] })

const keys: Partial<Record<keyof Database, string[]>> = {
  agreement_element: ['agreement_id', 'element'],
  agreement_limit: ['agreement_id', 'metric'],
  agreement_party: ['agreement_id', 'person_id'],
  alert_item: ['alert_id', 'record_id'],
  alert_context: ['alert_id'],
  load_reading: ['employment_id', 'metric'],
  load_snapshot: ['employment_id', 'week', 'metric'],
  employer_statement: ['organisation_id'],
  employer_check: ['organisation_id', 'item'],
  administrator: ['person_id', 'organisation_id'],
  stress_area: ['assessment_id', 'area'],
  debrief_schedule: ['team_id'],
  debrief_rota: ['team_id', 'position'],
  debrief_attendance: ['debrief_id', 'person_id'],
  debrief_mood: ['debrief_id', 'moment', 'mood'],
  debrief_theme: ['debrief_id', 'theme'],
  audit_link: ['chain', 'number'],
  supervision_party: ['agreement_id', 'capacity'],
  contract_team: ['contract_id', 'team_id'],
  contract_charge: ['session_id'],
  import_rows: ['file_id', 'number'],
  import_match: ['organisation_id', 'kind', 'mark'],
}

const keyOf = (table: keyof Database, row: Row) =>
  (keys[table] ?? ['id']).map((column) => row[column]).join(' ')

/** What the oracle said of a database, for those who ask again while nothing in it changed. */
export class Said {
  readonly raw: Raw
  readonly #now: string
  readonly #rows = new Map<string, (table: keyof Database, row: Row) => Seen>()
  readonly #sums = new Map<string, Row[]>()

  constructor(raw: Raw, now: string) {
    this.raw = raw
    this.#now = now
  }

  static async of({ store, clock }: TestParts, { policy }: Under) {
    const tables = Object.keys(policy.policy) as (keyof Database)[]
    const all = tables.map(async (table) => [
      table,
      await store.read.selectFrom(table).selectAll().execute(),
    ])
    return new Said(Object.fromEntries(await Promise.all(all)) as Raw, clock.now())
  }

  rowsTo(person: string) {
    const known = this.#rows.get(person)
    if (known) return known
    const [oracle, said] = [new Sees(this.raw, person, this.#now), new Map<Row, Seen>()]
    const ask = (table: keyof Database, row: Row) => {
      const seen = said.get(row) ?? oracle.row(table, row)
      said.set(row, seen)
      return seen
    }
    this.#rows.set(person, ask)
    return ask
  }

  totals(person: string, table: TotalTable) {
    const key = `${person} ${table}`
    const rows = this.#sums.get(key) ?? new Sums(this.raw, person, this.#now)[table]()
    this.#sums.set(key, rows)
    return rows
  }
}

type Comparing = { enough?: number; said?: Said }

/**
 * Every viewer, every row, every field: what the views give against what the oracle says; no viewer
 * more once there are `enough` differences.
 */
export async function compare(
  parts: TestParts,
  under: Under,
  viewers: string[],
  { enough = Infinity, said }: Comparing = {},
): Promise<Tally> {
  const tally = empty()
  const oracle = said ?? (await Said.of(parts, under))
  const now = parts.clock.now()
  const tables = Object.keys(under.policy.policy) as (keyof Database)[]
  const asks = [asking(under, tables, whole), asking(under, tables, half)]
  const sums = totalTables.map(
    (table) => [table, under.view.read((from) => from.selectFrom(table).selectAll())] as const,
  )
  const { read: db, dialect } = parts.store
  for (const [number, person] of viewers.entries()) {
    if (tally.differences.length >= enough) break
    const who = { person, now, today: londonDay(now) }
    const view = new under.view.View(who, { db, dialect, vault: parts.vault })
    for (const [table, ask] of sums) {
      const given = (await ask(view, {})) as Row[]
      compareTotals(tally, { person, table }, oracle.totals(person, table), given)
    }
    for (const table of tables) {
      const given = await asks[number % 2]![table]!(view, {})
      const sees = oracle.rowsTo(person)
      compareTable(tally, { table, person, sees, raw: oracle.raw[table], given })
    }
  }
  return tally
}

type Columns = (table: keyof Database, fields: string[]) => string[]

/** A query that names some fields must give for those what a query for all of them gives. */
const whole: Columns = (_, fields) => fields
const half: Columns = (table, fields) => {
  const key = keys[table] ?? ['id']
  return [...key, ...fields.filter((field, i) => i % 2 === 1 && !key.includes(field))]
}

type Ask = (view: View, values: object) => Promise<Row[]>

function asking({ view, policy }: Under, tables: (keyof Database)[], columns: Columns) {
  const ask = (table: keyof Database): Ask => {
    const fields = policy.policy[table as 'holding'].flatMap((part) => part.fields)
    const chosen = columns(table, fields) as 'id'[]
    return view.read((from) => from.selectFrom(table as 'holding').select(chosen)) as Ask
  }
  return Object.fromEntries(tables.map((table) => [table, ask(table)]))
}

type Total = { person: string; table: TotalTable }

/** Sums are cells too: as many as either side has. */
function compareTotals(tally: Tally, { person, table }: Total, wanted: Row[], given: Row[]) {
  const lines = (rows: Row[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).toSorted(byName))).toSorted()
  tally.cells += Math.max(wanted.length, given.length)
  if (table === 'team_felt') tally.felt += wanted.length
  if (table === 'team_count') tally.counts += wanted.filter((row) => row.held !== null).length
  if (lines(wanted).join('\n') === lines(given).join('\n')) return
  tally.differences.push(`${person} ${table} ${lines(given).join()} not ${lines(wanted).join()}`)
}

const byName = (a: [string, unknown], b: [string, unknown]) => (a[0] < b[0] ? -1 : 1)

type Table = {
  table: keyof Database
  person: string
  sees: (table: keyof Database, row: Row) => Seen
  raw: Row[]
  given: Row[]
}

function compareTable(tally: Tally, { table, person, sees, raw, given }: Table) {
  const found = new Map(given.map((row) => [keyOf(table, row), row]))
  const differ = (what: string) => tally.differences.push(`${person} ${table} ${what}`)
  if (found.size !== given.length) differ('rows come twice')
  for (const row of raw) {
    const key = keyOf(table, row)
    const got = found.get(key)
    const seen = sees(table, row)
    tally.cells += 1
    if ((got !== undefined) !== (seen !== 'none')) differ(`${key} ${got ? 'leaks' : 'is missing'}`)
    if (got) compareFields(tally, { row, got, seen, differ: (what) => differ(`${key} ${what}`) })
    found.delete(key)
  }
  for (const key of found.keys()) differ(`${key} is not there at all`)
}

type Fields = { row: Row; got: Row; seen: Seen; differ: (what: string) => void }

function compareFields(tally: Tally, { row, got, seen, differ }: Fields) {
  tally.seen += 1
  for (const [column, value] of Object.entries(row)) {
    if (!(column in got)) continue
    tally.fields += 1
    const expected = isIn(seen, column) ? value : null
    if (!same(expected, got[column])) differ(`${column} is ${String(got[column])}`)
  }
}

export function isIn(seen: Seen, column: string): boolean {
  if (typeof seen === 'string') return seen === 'all'
  return 'only' in seen
    ? seen.only.split(' ').includes(column)
    : !seen.but.split(' ').includes(column)
}

const same = (a: unknown, b: unknown) =>
  Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b
