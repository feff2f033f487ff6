import type { Database } from '../database/schema.ts'
import { dataMap } from '../privacy/data-map.ts'
import { unreadable, type Opener } from '../privacy/vault.ts'

/** Every table that keeps sealed text; the wrapped keys themselves are nobody's to read. */
export type SealedTable = {
  [T in keyof Database]: Buffer extends Database[T][keyof Database[T]] ? T : never
}[Exclude<keyof Database, 'vault_key'>]

/**
 * An alert is not sealed, and private by choice all the same: how a week felt, and that somebody
 * asked to talk. What is said of an element is part of its agreement; an area is about a team, and a
 * contract about an organisation.
 */
export type OpenedKind =
  | Exclude<
      SealedTable,
      'agreement_element' | 'stress_area' | 'supervisor' | 'contract' | SignInLock
    >
  | 'alert'

/** Secrets between servers, which no view gives to anybody. */
type SignInLock = 'sign_in_provider' | 'sign_in_attempt'

/** `record` is null when several of that kind were opened. */
export type Opening = { owner: string; what: OpenedKind; record: string | null }

/** What one request opened of others' private information. Nobody opens their own. */
export class Openings {
  readonly #viewer: string
  readonly #seen = new Map<string, Opening>()

  constructor(viewer: string) {
    this.#viewer = viewer
  }

  note(owner: string, what: OpenedKind, record: string) {
    if (owner === this.#viewer) return
    const key = `${owner} ${what}`
    const known = this.#seen.get(key)
    if (!known) this.#seen.set(key, { owner, what, record })
    else if (known.record !== record) known.record = null
  }

  /** In the same order whoever asks, so that two writers at once never wait for each other. */
  get all(): Opening[] {
    const keys = [...this.#seen.keys()].toSorted()
    return keys.map((key) => this.#seen.get(key)!)
  }

  /**
   * An opener that says what it opened: of `about`, or else of the person whose key it is. What an
   * organisation's key seals is opened only by who says whom it is about, and null is nobody.
   */
  noting(opener: Opener, { owner, about }: { owner: string; about?: string | null }): Opener {
    if (owner === this.#viewer) return opener
    return {
      seal: (...text) => opener.seal(...text),
      open: (table, column, row, sealed) => {
        const text = opener.open(table, column, row, sealed)
        if (text === null || text === unreadable) return text
        const whose = dataMap[table as SealedTable].key?.of === 'person' ? (about ?? owner) : about
        if (whose === undefined) throw new Error(`Say whom this ${table} is about`)
        if (whose !== null) this.note(whose, kindOf(table), row.split(' ')[0]!)
        return text
      },
    }
  }
}

const kindOf = (table: string) =>
  table === 'agreement_element' ? 'agreement' : (table as OpenedKind)
