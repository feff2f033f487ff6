import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import type { Store } from '../../src/database/connection.ts'
import { postgresBell } from '../../src/database/bell.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { withoutOrder } from './no-order.ts'
import { template } from './template.ts'

type Opened = { url: string; store: Store; untouched: boolean }

/** Emptied, and their connections warm: what they know of our tables is what takes longest. */
const rested: Opened[] = []
const mostRested = 2
/** A test asks one thing after the other: more would only plan the same again. */
const few = { writes: 4, reads: 2 }
let made = 0

/**
 * A migrated database with no rows: one that a test of this process has done with, or one that
 * another process has, or a copy of the template. `untouched` is always a copy.
 */
export async function postgresDatabase(untouched: boolean): Promise<Opened> {
  const known = untouched ? undefined : rested.pop()
  // A store of its own, so that nothing kept by store is kept from one test to the next.
  if (known) return { ...known, store: { ...known.store, bell: postgresBell(known.url) } }
  const server = inject('postgresNear')
  const [free] = untouched ? [] : await ask<{ name: string }>(server, takeFree)
  const name = free?.name ?? `holdfast_${process.pid}_${Date.now()}_${(made += 1)}`
  const url = new URL(server)
  url.pathname = `/${name}`
  if (!free) await ask(server, `create database ${name} template ${template}`)
  const opened = { url: url.href, store: withoutOrder(openPostgres(url.href, few)), untouched }
  if (free) await empty(opened.store)
  return opened
}

/**
 * Kept for the next test when nobody works in it any more; else closed, and free for any process.
 * What was untouched was so for a reason, such as many rows: its plans would be wrong for few.
 */
export async function restPostgres({ url, store, untouched }: Opened) {
  await store.bell.close()
  if (!untouched && rested.length < mostRested && (await isEmptied(store))) {
    rested.push({ url, store, untouched })
    return
  }
  await store.close()
  const name = new URL(url).pathname.slice(1)
  await ask(inject('postgresNear'), `insert into free_database values ('${name}')`)
}

async function isEmptied(store: Store): Promise<boolean> {
  const sizes = Object.values(store.pools!())
  if (sizes.some(({ total, idle, waiting }) => total !== idle || waiting > 0)) return false
  try {
    await empty(store)
    return true
  } catch {
    return false
  }
}

const empty = (store: Store) =>
  store.write.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    await sql`do $$ declare t text; begin
      for t in select tablename from pg_tables
        where schemaname = 'public' and tablename not like 'kysely%'
      loop execute 'delete from ' || quote_ident(t); end loop; end $$`.execute(db)
  })

const takeFree = `delete from free_database where name = (
  select name from free_database limit 1 for update skip locked) returning name`

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}
