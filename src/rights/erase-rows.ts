import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { dataMap, tables, type Table } from '../privacy/data-map.ts'
import { forgetFeltAlerts } from './forget-felt-alerts.ts'
import { oweSweep } from './owed-sweep.ts'
import { rowsOf } from './rows-of.ts'

type Db = Transaction<Database>
type Erased = { person: string; now: string }

export const someoneWhoLeft = 'Someone who has left'

/** What other tables point to goes after them. */
const last: Table[] = ['plan_section', 'wellness_plan', 'reflection', 'check_in', 'preparation']

const touched = tables.filter((table) => {
  const { of, onErasure } = dataMap[table]
  return typeof of === 'object' && onErasure !== 'keep'
})

/** Tables that hold something of a person which goes, in an order that the database allows. */
export const erasedTables: readonly Table[] = [
  ...touched.filter((table) => !last.includes(table)),
  ...last,
]

/**
 * Takes away what the data map says goes with a person: rows, words, name and key. What the
 * employer must account for stays, without words, under a name that is nobody's.
 */
export async function eraseRows(db: Db, erased: Erased) {
  const { person } = erased
  await forgetCheckIns(db, person)
  for (const table of erasedTables) {
    if (table === 'person') continue
    if (dataMap[table].onErasure === 'unname') await emptyWords(db, table, person)
    else
      await sql`delete from ${sql.table(table)} where ${rowsOf(table, sql`${person}`)}`.execute(db)
  }
  await forgetFeltAlerts(db, person)
  await unname(db, erased)
  await oweSweep(db)
}

/** An alert stays when the check-in that led to it goes. */
const forgetCheckIns = (db: Db, person: string) =>
  db
    .updateTable('alert')
    .set({ check_in_id: null })
    .where('check_in_id', 'in', (of) =>
      of.selectFrom('check_in').select('id').where('person_id', '=', person),
    )
    .execute()

/** Words are gone with the key; the bytes of them go too. */
async function emptyWords(db: Db, table: Table, person: string) {
  const sealed = Object.entries(dataMap[table].columns).flatMap(([name, column]) =>
    column.sealed ? [name] : [],
  )
  if (sealed.length === 0) return
  // Nothing stays nothing, and a column that must be filled is filled with no bytes.
  const empty = sealed.map((name) => {
    const column = sql.ref(name)
    return sql`${column} = coalesce(substr(${column}, 1, 0), ${column})`
  })
  await sql`update ${sql.table(table)} set ${sql.join(empty)} where ${rowsOf(table, sql`${person}`)}`.execute(
    db,
  )
}

const unname = (db: Db, { person, now }: Erased) =>
  db
    .updateTable('person')
    .set((of) => ({
      name: someoneWhoLeft,
      email: null,
      password: null,
      theme: 'match',
      felt_sharing: 'only_me',
      felt_sharing_with: null,
      deactivated_at: of.fn.coalesce('deactivated_at', sql<string>`${now}`),
    }))
    .where('id', '=', person)
    .execute()
