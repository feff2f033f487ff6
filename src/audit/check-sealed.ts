import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from '../database/schema.ts'
import { dataMap, tables, type Entry, type Table } from '../privacy/data-map.ts'
import { unreadable, type Vault } from '../privacy/vault.ts'

export type SealedReport = { texts: number; erased: number; faults: string[] }

/** Rows read at once. */
const page = 500

type Db = Kysely<Database>
type Row = { owner: string | null; place: string } & Record<string, Buffer | string | null>

/** Opens sealed texts with the key they should have; what was erased is counted apart. */
export async function checkSealed(db: Db, vault: Vault, most = Infinity): Promise<SealedReport> {
  const report: SealedReport = { texts: 0, erased: 0, faults: [] }
  const gone = await erasedOwners(db)
  for (const table of tables) {
    const columns = sealedOf(dataMap[table])
    if (columns.length > 0) await checkTable(db, vault, { table, columns, gone, report, most })
  }
  return report
}

const sealedOf = ({ columns }: Entry) =>
  Object.entries(columns)
    .filter(([, column]) => column.sealed)
    .map(([name]) => name)

type Checking = {
  table: Table
  columns: string[]
  gone: Set<string>
  report: SealedReport
  /** Rows that are looked at. */
  most: number
}

async function checkTable(db: Db, vault: Vault, checking: Checking) {
  const { table, columns, gone, report, most } = checking
  let seen = 0
  for (let after = ''; seen < most;) {
    const rows = await pageOf(db, { table, columns, after })
    seen += rows.length
    for (const row of rows) {
      const opener = await vault.opener(db, row.owner ?? '')
      for (const column of columns) {
        const text = opener.open(table, column, row.place, row[column] as Buffer | null)
        if (text === null) continue
        report.texts += 1
        if (text !== unreadable) continue
        // An erasure leaves no bytes where an employer's row has to stay.
        const isEmptied = gone.size > 0 && (row[column] as Buffer).length === 0
        if (isEmptied || gone.has(row.owner ?? '')) report.erased += 1
        else report.faults.push(`${table}.${column} of ${row.place} cannot be opened.`)
      }
    }
    if (rows.length < page) return
    after = rows.at(-1)!.place
  }
}

type Asked = { table: Table; columns: string[]; after: string }

async function pageOf(db: Db, { table, columns, after }: Asked): Promise<Row[]> {
  const { key } = dataMap[table]
  const place = sql.join(
    (key?.row ?? ['id']).map((column) => sql.ref(`t.${column}`)),
    sql` || ' ' || `,
  )
  const { rows } = await sql<Row>`
    select ${ownerOf(table)} as owner, ${place} as place,
      ${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}
    from ${sql.table(table)} t where ${place} > ${after} order by 2 limit ${sql.lit(page)}`.execute(
    db,
  )
  return rows
}

/** Whose key it is; a part without an owner of its own has its parent's. */
function ownerOf(table: Table): RawBuilder<string> {
  const { key, of, columns } = dataMap[table]
  if (key?.of === 'alert') {
    return sql`(select coalesce(a.organisation_id, a.person_id) from alert a where a.id = t.alert_id)`
  }
  if (key?.of === 'sealed_for') return sql.ref('t.sealed_for')
  const column = key?.of === 'person' ? 'person_id' : 'organisation_id'
  if (column in columns) return sql.ref(`t.${column}`)
  const parent = parentOf(table, of)
  return sql`(select p.${sql.ref(column)} from ${sql.table(parent.table)} p where p.id = t.${sql.ref(parent.by)})`
}

function parentOf(table: Table, of: Entry['of']): { table: string; by: string } {
  if (typeof of === 'object' && 'through' in of) return { table: of.through, by: of.by }
  if (table === 'stress_area') return { table: 'stress_assessment', by: 'assessment_id' }
  throw new Error(`Nothing says whose key seals ${table}`)
}

async function erasedOwners(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('erasure').select('person_id').execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
