import Sqlite from 'better-sqlite3'
import { atOnce, tablesOf, type Row, type Table } from './rows.ts'
import type { Source, Target } from './end.ts'

type Db = Sqlite.Database

const columnsOf = `select m.name as "table", c.name as "column", c.pk as place
  from sqlite_master m join pragma_table_info(m.name) c
  where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'kysely_%'`

const quote = (name: string) => `"${name}"`
const list = (names: readonly string[]) => names.map(quote).join(', ')

function* rowsOf(db: Db, { name, columns, key }: Table): Generator<Row[]> {
  const order = list(key.length > 0 ? key : columns)
  const rows = db.prepare(`select ${list(columns)} from ${quote(name)} order by ${order}`).raw()
  let some: Row[] = []
  for (const row of rows.iterate() as Iterable<Row>) {
    some.push(row)
    if (some.length < atOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

const reading = (db: Db) => ({
  dialect: 'sqlite' as const,
  tables: async () => tablesOf(db.prepare(columnsOf).all() as Parameters<typeof tablesOf>[0]),
  async *rows(table: Table) {
    yield* rowsOf(db, table)
  },
  async migrations() {
    const isThere = db.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
    if (!isThere) return []
    return db.prepare('select name from kysely_migration order by name').pluck().all() as string[]
  },
})

/** One moment of a file, which others may go on writing. */
export function readSqlite(file: string): Source {
  const db = new Sqlite(file, { timeout: 5000, fileMustExist: true })
  db.pragma('query_only = ON')
  db.exec('begin')
  db.prepare('select count(*) from sqlite_master').get()
  return { ...reading(db), close: async () => void db.close() }
}

/** A file that is migrated and that nobody else has open. */
export function fillSqlite(file: string): Target {
  const db = new Sqlite(file, { fileMustExist: true })
  db.pragma('foreign_keys = OFF')
  db.pragma('synchronous = FULL')
  db.exec('begin immediate')
  const statements = new Map<string, Sqlite.Statement>()
  const insertInto = ({ name, columns }: Table) => {
    const blanks = columns.map(() => '?').join(', ')
    const made = db.prepare(`insert into ${quote(name)} (${list(columns)}) values (${blanks})`)
    statements.set(name, made)
    return made
  }
  const ends = reading(db)
  return {
    ...ends,
    async fill(table, rows) {
      const insert = statements.get(table.name) ?? insertInto(table)
      for (const row of rows) insert.run(row)
    },
    async empty() {
      for (const { name } of await ends.tables()) db.exec(`delete from ${quote(name)}`)
    },
    async keep() {
      const lost = db.pragma('foreign_key_check') as { table: string }[]
      if (lost.length > 0) throw new Error(`${lost.length} rows point to one that is not there.`)
      db.exec('commit')
    },
    close: async () => void db.close(),
  }
}
