import { sql, type Transaction } from 'kysely'
import type { Dialect } from '../database/columns.ts'
import type { Database } from '../database/schema.ts'

type Within = { db: Transaction<Database>; dialect: Dialect }

/** Of two who change how one person signs in, the second finds what the first did. */
export async function oneAtATime({ db, dialect }: Within, person: string): Promise<void> {
  // SQLite has one writer anyway.
  if (dialect === 'sqlite') return
  await sql`select 1 from person where id = ${person} for no key update`.execute(db)
}
