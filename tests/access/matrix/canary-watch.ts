import type { World } from '../../support/world.ts'
import type { Raw } from '../../support/snapshot.ts'
import { isIn } from '../oracle/compare.ts'
import { Sees } from '../oracle/sees.ts'
import { personOf, type Viewer } from './viewers.ts'

/** Looks in each page for words that its reader may not see; the oracle says which those are. */
export class CanaryWatch {
  readonly leaks: string[] = []
  readonly hits = new Map<string, number>()
  readonly #allowed = new Map<Viewer, Set<string>>()
  readonly #class = new Map<string, string>()
  readonly #world: World
  readonly #raw: Raw

  constructor(world: World, raw: Raw) {
    this.#world = world
    this.#raw = raw
    for (const { text, table, column } of world.canaries) {
      this.#class.set(text, `${table}.${column}`)
    }
  }

  look(viewer: Viewer, path: string, text: string) {
    for (const [found] of text.matchAll(/zqzq[b-m]{5}/g)) {
      const what = this.#class.get(found) ?? 'unknown'
      if (this.#allowedTo(viewer).has(found)) this.hits.set(what, (this.hits.get(what) ?? 0) + 1)
      else this.leaks.push(`${viewer} reads ${what} ${found} at ${path}`)
    }
  }

  #allowedTo(viewer: Viewer): Set<string> {
    const known = this.#allowed.get(viewer)
    if (known) return known
    const name = personOf(viewer)
    const seen = name && viewer !== 'dora' ? this.#seenBy(this.#world.people[name]) : []
    const allowed = new Set(seen)
    this.#allowed.set(viewer, allowed)
    return allowed
  }

  #seenBy(person: string): string[] {
    const oracle = new Sees(this.#raw, person, this.#world.parts.clock.now())
    return this.#world.canaries
      .filter(({ table, column, row: key }) => {
        const row = this.#raw[table].find((each) => keyOf(table, each) === key)
        return row !== undefined && isIn(oracle.row(table, row), column)
      })
      .map(({ text }) => text)
  }
}

function keyOf(table: string, row: Raw['person'][number]) {
  if (table === 'agreement_element') return `${String(row.agreement_id)} ${String(row.element)}`
  if (table === 'stress_area') return `${String(row.assessment_id)} ${String(row.area)}`
  if (table === 'import_rows') return `${String(row.file_id)} ${String(row.number)}`
  if (table === 'employer_statement') return row.organisation_id
  return table === 'alert_context' ? row.alert_id : row.id
}
