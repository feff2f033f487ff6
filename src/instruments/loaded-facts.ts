import type { LoadFacts } from '../../views/instruments/load-page.tsx'
import type { LoadedFacts } from '../../views/instruments/loaded-page.tsx'
import type { ListedFacts } from '../../views/instruments/loaded-list-page.tsx'
import type { PreviewFacts } from '../../views/instruments/preview.tsx'
import type { View } from '../access/view.ts'
import { administered } from '../people/administered.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { Definition } from './definition.ts'
import { aboutFacts, questionsOf, type Typed } from './facts.ts'
import { loaded, oneLoaded, pageSize, type Loaded } from './loaded-queries.ts'
import { ownCheck, ownCheckId } from './own-check.ts'
import { readDefinition } from './queries.ts'
import { figureOf } from './rules.ts'
import { atTheEnds, sayFigure } from './words.ts'

export async function listedFacts(view: View, page: number): Promise<ListedFacts> {
  const found = await loaded(view, { limit: pageSize, offset: (page - 1) * pageSize })
  return {
    rows: found.map((row) => ({
      href: `/admin/instruments/${row.id}`,
      title: readDefinition(row.definition).title,
      organisation: row.organisation,
      number: `${row.number}`,
      loaded: sayLoaded(row),
      state: sayState(row),
    })),
    page,
    pages: Math.ceil(Number(found[0]?.of ?? 0) / pageSize),
  }
}

const sayLoaded = ({ loaded_at: at, loader }: Loaded) =>
  `${sayShortDay(londonDay(at))}${loader ? `, by ${loader}` : ''}`

export const sayState = ({ ended_at: ended }: Loaded) =>
  ended === null ? 'Offered now' : `Not offered since ${sayShortDay(londonDay(ended))}`

/** One that was loaded, and how it looks to whoever uses it. */
export const loadedFacts = (row: Loaded): LoadedFacts => ({
  href: `/admin/instruments/${row.id}`,
  again: `/admin/instruments/new?from=${row.id}`,
  organisation: row.organisation,
  number: `${row.number}`,
  loaded: sayLoaded(row),
  state: sayState(row),
  offered: row.ended_at === null,
  preview: previewOf(readDefinition(row.definition)),
})

/** What each question looks like, and two examples of what comes of the answers. */
export const previewOf = (definition: Definition): PreviewFacts => ({
  about: aboutFacts(definition),
  questions: questionsOf(definition),
  examples: atTheEnds(definition).map(({ end, answers }) => ({
    says: `The ${end} answer to every question`,
    figure: sayFigure(definition, figureOf(definition, answers)),
  })),
})

/** The text to begin with: one that is there already, or nothing. */
export async function textFrom(view: View, from: string | null): Promise<string> {
  if (from === ownCheckId) return JSON.stringify(ownCheck, null, 2)
  const row = from === null ? undefined : await oneLoaded(view, { id: from })
  return row ? JSON.stringify(JSON.parse(row.definition), null, 2) : ''
}

export async function loadFacts(
  view: View,
  typed: Typed,
  definition: Definition | null,
): Promise<LoadFacts> {
  const organisations = await administered(view)
  return {
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    preview: definition && previewOf(definition),
    typed,
  }
}
