import type { Colleague } from './people-rows.ts'
import type { Said } from './read-row.ts'

/** Somebody of the list, by the number of their row, or somebody who works here. */
export type Meant = { row: number } | { id: string }

export type Listed = { n: number; name: string; email: string | null }

/** People by name and by e-mail: those of the list before those who are here. */
export class WhoLeads {
  readonly #meant = new Map<string, Meant[]>()

  constructor(rows: readonly Listed[], colleagues: readonly Colleague[]) {
    for (const { n, name, email } of rows) this.#add(name, email, { row: n })
    for (const { id, name, email, works } of colleagues) {
      if (works) this.#add(name, email, { id })
    }
  }

  #add(name: string, email: string | null, meant: Meant) {
    for (const key of [name.toLowerCase(), ...(email ? [email] : [])]) {
      this.#meant.set(key, [...(this.#meant.get(key) ?? []), meant])
    }
  }

  /** Who is written, or why that cannot be told; null where nobody is. */
  find(written: string, field: 'lead' | 'manager', own: number): Meant | Said | null {
    if (written === '') return null
    const [last, first] = written.split(',')
    const name = first === undefined ? written : `${first.trim()} ${last!.trim()}`
    const found = this.#meant.get(name.trim().toLowerCase()) ?? []
    if (found.length === 0) return { field, says: nobody }
    if (found.length > 1) return { field, says: several }
    const [one] = found as [Meant]
    return 'row' in one && one.row === own ? { field, says: themselves } : one
  }
}

const nobody =
  'We found nobody of this name or e-mail, in the list or here. Put it right, or leave it empty.'
const several = 'Two people have this name. Write the e-mail of the one you mean.'
const themselves = 'Nobody answers to themselves. Name someone else, or leave it empty.'
