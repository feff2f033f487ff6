import type { Kysely } from 'kysely'
import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from '../database/schema.ts'
import { log } from '../log/log.ts'
import type { MasterKeys } from './master-keys.ts'
import { seal, unseal } from './sealing.ts'

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto' | 'isTransaction'>

/** Opens and seals the texts of one owner: a person, or an organisation for records it must keep. */
export type Opener = {
  seal(table: string, column: string, row: string, text: string): Buffer
  open(table: string, column: string, row: string, sealed: Buffer | null): string | null
}

/** Makes the mark of a text that only whoever has this key can make: HMAC-SHA256, in hex. */
export type Signer = (text: string) => string

/** Shown in place of a text that was changed or moved outside Holdfast, or whose key is gone. */
export const unreadable = 'This text cannot be opened.'

const mostKept = 2_000
const keptFor = 60_000

export class Vault {
  readonly #master: MasterKeys
  readonly #kept = new Map<string, { key: Buffer; until: number }>()

  constructor(master: MasterKeys) {
    this.#master = master
  }

  /** For reading; an owner whose key is gone or spoiled has nothing that can be opened. */
  async opener(db: Db, owner: string): Promise<Opener> {
    const kept = this.#kept.get(owner)
    if (kept && kept.until > performance.now()) return this.#openerWith(owner, kept.key)
    const row = await rowOf(db, owner)
    const key = row && this.#unwrapOrSay(owner, row)
    // A key seen inside a transaction may be undone with it.
    if (key && !db.isTransaction) this.#keep(owner, key)
    return this.#openerWith(owner, key)
  }

  /**
   * For writing, inside a transaction; gives a new owner a key of their own. It trusts only what
   * that transaction reads: text sealed with a key that is not stored is lost.
   */
  async sealer(db: Db, owner: string): Promise<Opener> {
    this.#kept.delete(owner)
    const key = (await this.#keyOf(db, owner)) ?? (await this.#newKey(db, owner))
    return this.#openerWith(owner, key)
  }

  /** Other servers forget within a minute by themselves. */
  forget(owner: string) {
    this.#kept.delete(owner)
  }

  /** Inside a transaction that writes; makes the key when there is none. */
  async signer(db: Db, owner: string): Promise<Signer> {
    return signWith((await this.#keyOf(db, owner)) ?? (await this.#newKey(db, owner))!)
  }

  /** For checking what was signed; null when there is no such key. */
  async checker(db: Db, owner: string): Promise<Signer | null> {
    const key = await this.#keyOf(db, owner)
    return key ? signWith(key) : null
  }

  #openerWith(owner: string, key: Buffer | null | undefined): Opener {
    return {
      seal(table, column, row, text) {
        if (!key) throw new Error('Sealing needs a key')
        return seal(key, { owner, table, column, row }, Buffer.from(text.normalize('NFC')))
      },
      open(table, column, row, sealed) {
        if (sealed === null) return null
        if (!key) return unreadable
        try {
          return unseal(key, { owner, table, column, row }, sealed).toString()
        } catch {
          return unreadable
        }
      },
    }
  }

  async #keyOf(db: Db, owner: string) {
    const row = await rowOf(db, owner)
    return row && this.#unwrap(owner, row)
  }

  #unwrap(owner: string, { key_version, wrapped }: KeyRow) {
    return unseal(this.#master.version(key_version), keyPlace(owner), wrapped)
  }

  /** The page still shows, with a line in place of the text; whoever runs the server reads why. */
  #unwrapOrSay(owner: string, row: KeyRow) {
    try {
      return this.#unwrap(owner, row)
    } catch (error) {
      log.error({ err: error }, 'The key of somebody cannot be opened; npm run verify says whose')
      return null
    }
  }

  /** Two first writes at once make one key: whoever comes second takes the other's. */
  async #newKey(db: Db, owner: string) {
    const wrapped = seal(this.#master.current, keyPlace(owner), randomBytes(32))
    await db
      .insertInto('vault_key')
      .values({ owner_id: owner, key_version: this.#master.currentVersion, wrapped })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return this.#keyOf(db, owner)
  }

  #keep(owner: string, key: Buffer) {
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(owner, { key, until: performance.now() + keptFor })
  }
}

const signWith =
  (key: Buffer): Signer =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex')

type KeyRow = { key_version: number; wrapped: Buffer }

const rowOf = (db: Db, owner: string): Promise<KeyRow | undefined> =>
  db
    .selectFrom('vault_key')
    .select(['key_version', 'wrapped'])
    .where('owner_id', '=', owner)
    .executeTakeFirst()

export const keyPlace = (owner: string) => ({
  owner,
  table: 'vault_key',
  column: 'wrapped',
  row: owner,
})
