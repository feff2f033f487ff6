import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Signer } from '../privacy/vault.ts'
import { chains, nothingBefore, readHead, sayHead, type ChainName, type Head } from './rules.ts'

const nameOf = (chain: ChainName) => `audit_start ${chain}`
export const startNames = chains.map(nameOf)

const markOf = (sign: Signer, head: Head) => sign(`start ${sayHead(head)}`)

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto'>

/** After what link a chain goes on; `isSound` is false when somebody else wrote that. */
export type Start = { number: number; before: string; isSound: boolean }

const beginning: Start = { number: 0, before: nothingBefore, isSound: true }

export async function startOf(db: Db, chain: ChainName, sign: Signer | null): Promise<Start> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', nameOf(chain))
    .executeTakeFirst()
  if (!row) return beginning
  const [text = '', mark] = row.value.split(' ')
  const head = readHead(text)
  const isSound = head?.chain === chain && (!sign || markOf(sign, head) === mark)
  return isSound ? { number: head.number, before: head.mac, isSound } : { ...beginning, isSound }
}

/** Signed, so that nobody without the key can cut off a beginning and say it was we. */
export async function keepStart(db: Db, head: Head, sign: Signer) {
  const value = `${sayHead(head)} ${markOf(sign, head)}`
  await db
    .insertInto('setting')
    .values({ name: nameOf(head.chain), value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
