import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { chains, type ChainName, type Head } from './rules.ts'

type Db = Pick<Kysely<Database>, 'selectFrom'>

/** The last link of a chain; none before anything was done. */
export async function headOf(db: Db, chain: ChainName): Promise<Head | null> {
  const row = await db
    .selectFrom('audit_link')
    .select(['number', 'mac'])
    .where('chain', '=', chain)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { chain, ...row } : null
}

export async function bothHeads(db: Db): Promise<Head[]> {
  const heads = await Promise.all(chains.map((chain) => headOf(db, chain)))
  return heads.filter((head) => head !== null)
}
