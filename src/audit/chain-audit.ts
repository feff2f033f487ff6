import { sql, type Transaction } from 'kysely'
import type { Parts } from '../access/door.ts'
import { tryAgain } from '../access/try-again.ts'
import type { Dialect } from '../database/columns.ts'
import type { Database } from '../database/schema.ts'
import type { Signer } from '../privacy/vault.ts'
import { keepHeads } from './keep-heads.ts'
import { headOf } from './heads.ts'
import {
  chainOf,
  chains,
  entryColumns,
  linkText,
  nothingBefore,
  type ChainName,
  type Entry,
} from './rules.ts'

/** Whose key makes the macs; it seals nothing. */
export const auditKey = 'audit'

/** Rows linked in one transaction. */
const chunk = 500
/** A row written this long before the newest link may still have come to light after it. */
const overlapMs = 3_600_000

/**
 * Links what was done since the last time, in two chains. Rows that came to light very late, or
 * under a clock that was put back, are found once an hour, when the heads are kept as well.
 */
export async function chainAudit(parts: Parts) {
  while ((await linkChunk(parts, 'late')) === chunk) await breathe()
  await keepHeads(parts, async () => {
    while ((await linkChunk(parts, 'any')) === chunk) await breathe()
  })
}

const breathe = () => new Promise((resolve) => setImmediate(resolve))

/** How many rows were linked; what a dying server had begun is linked by the next. */
const linkChunk = ({ store, vault }: Parts, which: 'late' | 'any') =>
  tryAgain(() =>
    store.write.transaction().execute(async (db) => {
      await lockChains(db, store.dialect)
      const from = which === 'late' ? await lateFrom(db) : ''
      const entries = await unlinked(db, from)
      if (entries.length === 0) return 0
      const sign = await vault.signer(db, auditKey)
      for (const chain of chains) {
        await append(db, { chain, sign, entries: entries.filter(isIn(chain)) })
      }
      return entries.length
    }),
  )

/** One server at a time; whoever reads is not kept waiting. SQLite has one writer anyway. */
export async function lockChains(db: Transaction<Database>, dialect: Dialect) {
  if (dialect === 'postgres') {
    await sql`lock table audit_link in share row exclusive mode`.execute(db)
  }
}

const isIn =
  (chain: ChainName) =>
  ({ action }: Entry) =>
    chainOf(action) === chain

/** Ids begin with the moment they were made: nothing smaller is looked at each time. */
async function lateFrom(db: Transaction<Database>): Promise<string> {
  const { last } = await db
    .selectFrom('audit_link')
    .select((of) => of.fn.max('audit_id').as('last'))
    .executeTakeFirstOrThrow()
  if (!/^[\da-f]{8}-[\da-f]{4}-7/.test(last ?? '')) return ''
  const made = Number.parseInt(last!.slice(0, 8) + last!.slice(9, 13), 16)
  const hex = Math.max(0, made - overlapMs)
    .toString(16)
    .padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}

const unlinked = (db: Transaction<Database>, from: string): Promise<Entry[]> =>
  db
    .selectFrom('audit as a')
    .select(entryColumns.map((column) => `a.${column}` as const))
    .where('a.id', '>=', from)
    .where((of) =>
      of.not(
        of.exists(
          of.selectFrom('audit_link as l').select('l.number').whereRef('l.audit_id', '=', 'a.id'),
        ),
      ),
    )
    .orderBy('a.id')
    .limit(chunk)
    .execute()

type Appending = { chain: ChainName; sign: Signer; entries: Entry[] }

async function append(db: Transaction<Database>, { chain, sign, entries }: Appending) {
  if (entries.length === 0) return
  const head = await headOf(db, chain)
  let [number, before] = [head?.number ?? 0, head?.mac ?? nothingBefore]
  const links = entries.map((entry) => {
    number += 1
    before = sign(linkText({ chain, number, before }, entry))
    return { chain, number, audit_id: entry.id, mac: before }
  })
  await db.insertInto('audit_link').values(links).execute()
}
