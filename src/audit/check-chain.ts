import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Signer } from '../privacy/vault.ts'
import { startOf } from './chain-start.ts'
import type { KeptHead } from './keep-heads.ts'
import { entryColumns, linkText, type ChainName, type Entry } from './rules.ts'

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto'>

export type ChainReport = { chain: ChainName; links: number; faults: string[] }

/** Links read at once. */
const page = 1000

const pageOf = (db: Db, chain: ChainName, after: number) =>
  db
    .selectFrom('audit_link as l')
    .leftJoin('audit as a', 'a.id', 'l.audit_id')
    .select(['l.number', 'l.mac', 'l.audit_id'])
    .select(entryColumns.map((column) => `a.${column} as ${column}` as const))
    .where('l.chain', '=', chain)
    .where('l.number', '>', after)
    .orderBy('l.number')
    .limit(page)
    .execute()

type LinkRow = Awaited<ReturnType<typeof pageOf>>[number]
type At = { number: number; before: string }

/** Every link against its row and the link before it, and against the heads that were kept. */
export async function checkChain(
  db: Db,
  { chain, sign, heads }: { chain: ChainName; sign: Signer | null; heads: KeptHead[] },
): Promise<ChainReport> {
  const mine = Map.groupBy(
    heads.filter((head) => head.chain === chain),
    ({ number }) => number,
  )
  const start = await startOf(db, chain, sign)
  const faults = start.isSound ? [] : [`Where the ${chain} chain begins was not written by us.`]
  let [links, at]: [number, At] = [0, start]
  for (;;) {
    const rows = await pageOf(db, chain, at.number)
    for (const row of rows) {
      faults.push(...faultsOf(row, { chain, sign, at, kept: mine.get(row.number) ?? [] }))
      at = { number: row.number, before: row.mac }
    }
    links += rows.length
    if (rows.length < page) break
  }
  const last = Math.max(0, ...mine.keys())
  if (last > at.number) faults.push(cutOff(chain, at.number, mine.get(last)![0]!))
  return { chain, links, faults }
}

type Around = { chain: ChainName; sign: Signer | null; at: At; kept: KeptHead[] }

function faultsOf(row: LinkRow, { chain, sign, at, kept }: Around): string[] {
  const name = `Row ${row.number} of the ${chain} chain`
  const faults: string[] = []
  if (row.number !== at.number + 1) faults.push(missing(chain, at.number + 1, row.number - 1))
  const other = kept.find(({ mac }) => mac !== row.mac)
  if (other) faults.push(`${name} is not the one that was kept: ${other.at}.`)
  if (!sign) return faults
  if (row.id === null) return [...faults, `${name} is missing from the audit (${row.audit_id}).`]
  // After a gap there is nothing left to compare the first row with.
  if (row.number !== at.number + 1) return faults
  const made = sign(linkText({ chain, ...at, number: row.number }, row as Entry))
  return made === row.mac ? faults : [...faults, `${name} was changed or moved (${row.audit_id}).`]
}

const cutOff = (chain: ChainName, ends: number, { number, at }: KeptHead) =>
  `The ${chain} chain ends at row ${ends}, but row ${number} was there: ${at}.` +
  ' Its tail was cut off, or an older backup was put back.'

const missing = (chain: ChainName, from: number, to: number) =>
  from === to
    ? `Row ${from} of the ${chain} chain is missing.`
    : `Rows ${from} to ${to} of the ${chain} chain are missing.`

/** Rows that wait for the next round of the job that links them. */
export async function waitingToBeLinked(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('audit as a')
    .leftJoin('audit_link as l', 'l.audit_id', 'a.id')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('l.audit_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
