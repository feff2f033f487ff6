import type { Database } from '../database/schema.ts'
import { dataMap } from '../privacy/data-map.ts'
import { unreadable, type Opener } from '../privacy/vault.ts'

/** Every table that keeps sealed text; the wrapped keys themselves are nobody's to read. */
export type SealedTable = {
  [T in keyof Database]: Buffer extends Database[T][keyof Database[T]] ? T : never
}[Exclude<keyof Database, 'vault_key'>]

/** Not sealed, and private by choice all the same: how a week felt, and that somebody asked to talk. */
export type OpenedKind = SealedTable | 'alert'

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

  /** An opener that says what it opened: of `about`, or else of the person whose key it is. */
  noting(opener: Opener, { owner, about }: { owner: string; about: string | undefined }): Opener {
    if (owner === this.#viewer) return opener
    return {
      seal: (...text) => opener.seal(...text),
      open: (table, column, row, sealed) => {
        const text = opener.open(table, column, row, sealed)
        if (text === null || text === unreadable) return text
        const what = table as SealedTable
        const whose = about ?? (dataMap[what].key?.of === 'person' ? owner : null)
        if (whose !== null) this.note(whose, what, row)
        return text
      },
    }
  }
}
