import type { Kysely } from 'kysely'
import { randomBytes } from 'node:crypto'
import type { Database } from '../database/schema.ts'
import type { MasterKeys } from './master-keys.ts'
import { seal, unseal } from './sealing.ts'

type Db = Pick<Kysely<Database>, 'selectFrom' | 'insertInto'>

/** Opens and seals the texts of one owner: a person, or an organisation for records it must keep. */
export type Opener = {
  seal(table: string, column: string, row: string, text: string): Buffer
  open(table: string, column: string, row: string, sealed: Buffer | null): string | null
}

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

  /** For reading; an owner without a key has nothing that can be opened. */
  async opener(db: Db, owner: string): Promise<Opener> {
    return this.#openerWith(owner, await this.#keyOf(db, owner))
  }

  /** For writing, inside a transaction; gives a new owner a key of their own. */
  async sealer(db: Db, owner: string): Promise<Opener> {
    return this.#openerWith(
      owner,
      (await this.#keyOf(db, owner)) ?? (await this.#newKey(db, owner)),
    )
  }

  #openerWith(owner: string, key: Buffer | null): Opener {
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
    const kept = this.#kept.get(owner)
    if (kept && kept.until > performance.now()) return kept.key
    const row = await db
      .selectFrom('vault_key')
      .select(['key_version', 'wrapped'])
      .where('owner_id', '=', owner)
      .executeTakeFirst()
    if (!row) return null
    const key = unseal(this.#master.version(row.key_version), keyPlace(owner), row.wrapped)
    this.#keep(owner, key)
    return key
  }

  async #newKey(db: Db, owner: string) {
    const key = randomBytes(32)
    const wrapped = seal(this.#master.current, keyPlace(owner), key)
    await db
      .insertInto('vault_key')
      .values({ owner_id: owner, key_version: this.#master.currentVersion, wrapped })
      .execute()
    return key
  }

  #keep(owner: string, key: Buffer) {
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(owner, { key, until: performance.now() + keptFor })
  }
}

const keyPlace = (owner: string) => ({ owner, table: 'vault_key', column: 'wrapped', row: owner })
