import type { Transaction } from 'kysely'
import type { Parts } from '../access/door.ts'
import { tryAgain } from '../access/try-again.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import { auditKey, lockChains } from './chain-audit.ts'
import { keepStart } from './chain-start.ts'
import { headOf } from './heads.ts'
import { chains, type ChainName } from './rules.ts'

/** Rows taken out in one transaction. */
const chunk = 500

/**
 * Takes out what is older than it is kept for, from the beginning of each chain, and signs where
 * the chain goes on, so that the rest can still be checked. The last link always stays.
 */
export async function letGoOfAudit(parts: Parts, before: Instant): Promise<number> {
  let gone = 0
  for (const chain of chains) {
    for (let some = chunk; some === chunk; gone += some) {
      some = await letGoOfChunk(parts, chain, before)
    }
  }
  return gone
}

const letGoOfChunk = ({ store, vault }: Parts, chain: ChainName, before: Instant) =>
  tryAgain(() =>
    store.write.transaction().execute(async (db) => {
      await lockChains(db, store.dialect)
      const links = await firstLinks(db, chain)
      const head = await headOf(db, chain)
      const kept = links.findIndex(({ at, number }) => at >= before || number === head?.number)
      const old = links.slice(0, kept === -1 ? chunk : kept)
      const last = old.at(-1)
      if (!last) return 0
      const { number, mac } = last
      await keepStart(db, { chain, number, mac }, await vault.signer(db, auditKey))
      const ids = old.map(({ audit_id }) => audit_id)
      await db.deleteFrom('audit_link').where('audit_id', 'in', ids).execute()
      await db.deleteFrom('audit').where('id', 'in', ids).execute()
      return old.length
    }),
  )

const firstLinks = (db: Transaction<Database>, chain: ChainName) =>
  db
    .selectFrom('audit_link as l')
    .innerJoin('audit as a', 'a.id', 'l.audit_id')
    .select(['l.number', 'l.mac', 'l.audit_id', 'a.at'])
    .where('l.chain', '=', chain)
    .orderBy('l.number')
    .limit(chunk)
    .execute()
