import pg from 'pg'
import { types } from '../postgres.ts'
import { atOnce, tablesOf, type Row, type Table } from './rows.ts'
import type { Source, Target } from './end.ts'

const columnsOf = `select c.relname as "table", a.attname as "column",
    coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::int as place
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    and a.attnum > 0 and not a.attisdropped and c.relname not like 'kysely\\_%'`

const typesOf = `select a.attname as "column", format_type(a.atttypid, null) as type
  from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`

const tiesOf = `select conrelid::regclass::text as "table", conname as name from pg_constraint
  where contype = 'f' and connamespace = current_schema()::regnamespace`

const quote = (name: string) => `"${name}"`
const list = (names: readonly string[]) => names.map(quote).join(', ')

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, types, options: '-c jit=off' })
  await client.connect()
  return client
}

const kindsOf = async (db: pg.Client, table: string) => {
  const { rows } = await db.query<{ column: string; type: string }>(typesOf, [quote(table)])
  return new Map(rows.map(({ column, type }) => [column, type]))
}

/** SQLite orders text by its bytes, and so does the collation "C". */
async function* rowsOf(db: pg.Client, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  const kinds = await kindsOf(db, name)
  const order = (key.length > 0 ? key : columns).map((column) =>
    kinds.get(column) === 'text' ? `${quote(column)} collate "C"` : quote(column),
  )
  await db.query(`declare moving no scroll cursor for
    select ${list(columns)} from ${quote(name)} order by ${order.join(', ')}`)
  try {
    for (;;) {
      const { rows } = await db.query({ text: `fetch ${atOnce} from moving`, rowMode: 'array' })
      if (rows.length > 0) yield rows as Row[]
      if (rows.length < atOnce) return
    }
  } finally {
    // After a mistake the transaction is over, and the cursor with it.
    await db.query('close moving').catch(() => {})
  }
}

const reading = (db: pg.Client) => ({
  dialect: 'postgres' as const,
  tables: async () => tablesOf((await db.query(columnsOf)).rows),
  rows: (table: Table) => rowsOf(db, table),
  async migrations() {
    const there = await db.query("select to_regclass('kysely_migration') as it")
    if (there.rows[0]!.it === null) return []
    const text = 'select name from kysely_migration order by name collate "C"'
    return (await db.query<{ name: string }>(text)).rows.map(({ name }) => name)
  },
})

/** One moment of a server's database, which others may go on writing. */
export async function readPostgres(url: string): Promise<Source> {
  const db = await connect(url)
  await db.query('begin isolation level repeatable read read only')
  return { ...reading(db), close: () => db.end() }
}

/** All in one transaction: whoever asks sees nothing of it, or all. */
export async function fillPostgres(url: string): Promise<Target> {
  const db = await connect(url)
  await db.query('begin')
  const ties = (await db.query<{ table: string; name: string }>(tiesOf)).rows
  // Rows come table by table, in any order: what points to what is checked at the end.
  await alterTies(db, ties, 'deferrable initially deferred')
  const ends = reading(db)
  const known = new Map<string, Map<string, string>>()
  return {
    ...ends,
    async fill(table, rows) {
      const kinds = known.get(table.name) ?? (await kindsOf(db, table.name))
      known.set(table.name, kinds)
      const blanks = table.columns.map((column, place) => `$${place + 1}::${kinds.get(column)}[]`)
      const text = `insert into ${quote(table.name)} (${list(table.columns)})
        select * from unnest(${blanks.join(', ')})`
      const values = table.columns.map((_, place) => rows.map((row) => row[place]))
      await db.query({ text, values })
    },
    async empty() {
      const names = (await ends.tables()).map(({ name }) => name)
      await db.query(`truncate ${list(names)}`)
    },
    async keep() {
      await db.query('set constraints all immediate')
      await alterTies(db, ties, 'not deferrable')
      await db.query('commit')
    },
    close: () => db.end(),
  }
}

async function alterTies(db: pg.Client, ties: { table: string; name: string }[], how: string) {
  const all = ties.map(
    ({ table, name }) => `alter table ${table} alter constraint ${quote(name)} ${how}`,
  )
  await db.query(all.join(';'))
}

async function ask<T>(url: string, text: string): Promise<T> {
  const db = await connect(url)
  try {
    return (await db.query<{ it: T }>(text)).rows[0]!.it
  } finally {
    await db.end()
  }
}

/** Bytes on the server's disk, indexes included. */
export const sizeOfPostgres = (url: string) =>
  ask<number>(url, 'select pg_database_size(current_database()) as it')

/** Connections of others, such as a running Holdfast: it asks every two seconds what is due. */
export const othersOn = (url: string) =>
  ask<number>(
    url,
    `select count(*) as it from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
