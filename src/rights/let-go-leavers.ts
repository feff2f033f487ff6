import { sql, type Transaction } from 'kysely'
import type { Parts } from '../access/door.ts'
import { tryAgain } from '../access/try-again.ts'
import type { Database } from '../database/schema.ts'
import type { Tie } from '../database/ties.ts'
import type { Instant } from '../time/types.ts'
import { isFree, letGoRows } from './let-go-rows.ts'
import { whoseOf } from './own-tables.ts'
import { atLast, leavingTables } from './over.ts'
import { rowsOf } from './rows-of.ts'
import { stillAway, whoLeft } from './who-left.ts'

/** People looked at together. */
const chunk = 500

/** What is kept until so long after somebody left, and in the end that they were here. */
export async function letGoOfLeavers(parts: Parts, ties: Tie[], now: Instant): Promise<number> {
  let gone = 0
  for (const [days, tables] of leavingTables) {
    const left = await whoLeft(parts.store.write, { now, days })
    for (let at = 0; at < left.length; at += chunk) {
      const people = stillAway(left.slice(at, at + chunk), { now, days })
      const going = tables
        .filter((table) => !atLast.includes(table))
        .map((table) => ({ table, where: rowsOf(table, people) }))
      gone += await letGoRows(parts.store, ties, going)
      if (tables.includes('person')) gone += await letGoOfNames(parts, ties, people)
    }
  }
  return gone
}

/**
 * Those of whom nothing else is left, each with places and key at once: whoever has no places
 * any more could not be told from somebody who never had one.
 */
async function letGoOfNames(
  { store, vault }: Parts,
  ties: Tie[],
  people: ReturnType<typeof stillAway>,
): Promise<number> {
  const gone = await tryAgain(() =>
    store.write.transaction().execute(async (db) => {
      const ids = await nothingElse(db, ties, people)
      for (const table of ids.length > 0 ? atLast : []) {
        await sql`delete from ${sql.table(table)} where ${rowsOf(table, sql.join(ids))}`.execute(db)
      }
      return ids
    }),
  )
  for (const id of gone) vault.forget(id)
  return gone.length
}

async function nothingElse(
  db: Transaction<Database>,
  ties: Tie[],
  people: ReturnType<typeof stillAway>,
): Promise<string[]> {
  // Their own places, which go with them.
  const others = ties.filter(
    ({ table, column }) => !atLast.some((last) => last === table && column === ownColumn(last)),
  )
  const to = (table: string) => others.filter(({ parent }) => parent === table)
  const { rows } = await sql<{ id: string }>`
    select f.id from person f where f.id in (${people}) and ${isFree(to('person'), 'f')}
    and not exists (select 1 from employment j where j.person_id = f.id
      and not (${isFree(to('employment'), 'j')}))`.execute(db)
  return rows.map(({ id }) => id)
}

const ownColumn = (table: (typeof atLast)[number]) => {
  const whose = whoseOf(table)
  return 'person' in whose ? whose.person : whose.by
}
