import type { Transaction, Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Signer, Vault } from '../privacy/vault.ts'
import type { Instant } from '../time/types.ts'
import { auditKey } from './chain-audit.ts'
import { startNames } from './chain-start.ts'
import type { KeptHead } from './keep-heads.ts'

const name = 'audit_again'
const markOf = (sign: Signer, at: Instant) => sign(`again ${at}`)

/** Both chains begin anew: their made-up beginning is gone, and heads from before say nothing. */
export async function beginAgain(db: Transaction<Database>, vault: Vault, now: Instant) {
  await db.deleteFrom('setting').where('name', 'in', startNames).execute()
  const sign = await vault.checker(db, auditKey)
  if (!sign) return
  const value = `${now} ${markOf(sign, now)}`
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Heads of the chains as they are now. Only we can sign that others are out of date. */
export async function headsSince(
  db: Pick<Kysely<Database>, 'selectFrom'>,
  sign: Signer | null,
  heads: KeptHead[],
): Promise<KeptHead[]> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  const [at = '', mark] = row?.value.split(' ') ?? []
  return sign && mark === markOf(sign, at) ? heads.filter((head) => head.at >= at) : heads
}
