import type { CpdFacts } from '../../views/reflections/cpd-page.tsx'
import type { ReflectionRow, ReflectionsFacts } from '../../views/reflections/reflections-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import type { Values } from '../web/form.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import { receivedCount } from './excerpt-queries.ts'
import type { SearchInput } from './form.ts'
import type { MarkedLine } from './matching.ts'
import { models } from './models.ts'
import { nameOf, untitled } from './names.ts'
import {
  ownReflections,
  ownTags,
  pageSize,
  printSize,
  reflectionCounts,
  type FoundReflection,
} from './queries.ts'
import { mostResults, searchReflections } from './search.ts'

const plain = (text: string): MarkedLine => [{ text, marked: false }]

const rowFacts = (row: FoundReflection): ReflectionRow => ({
  href: `/reflections/${row.id}`,
  name: plain(nameOf(row)),
  when: sayShortDay(londonDay(row.made_at)),
  model: models[row.model].name,
  tags: row.tags,
  cpd: row.cpd === 1,
  line: [],
})

type Around = Pick<ReflectionsFacts, 'tags' | 'all' | 'received' | 'whoSees'>

async function around(view: View): Promise<Around> {
  const [tags, counts, received, seen] = await Promise.all([
    ownTags(view),
    reflectionCounts(view),
    receivedCount(view),
    whoSees(view, 'reflection', null),
  ])
  return { tags, all: counts.all, received, whoSees: seen }
}

/** One page of the asker's own reflections, newest first. */
export async function reflectionsFacts(view: View, page: number): Promise<ReflectionsFacts> {
  const [rows, rest] = await Promise.all([
    ownReflections(view, { cpd: false, page, size: pageSize }),
    around(view),
  ])
  return {
    ...rest,
    rows: rows.map(rowFacts),
    search: null,
    page,
    pages: Math.ceil(rest.all / pageSize),
    values: {},
    errors: [],
  }
}

type Looked = { input: SearchInput; values: Values }

/** What fits a search; with nothing to look for, the list as it is. */
export async function searchFacts(
  view: View,
  { input, values }: Looked,
): Promise<ReflectionsFacts> {
  if (input.words === '' && input.tag === '' && !input.cpd) return reflectionsFacts(view, 1)
  const [{ results, more }, rest] = await Promise.all([
    searchReflections(view, input),
    around(view),
  ])
  const rows = results.map(({ row, title, line }) => ({
    ...rowFacts(row),
    ...(title && { name: title }),
    line,
  }))
  return {
    ...rest,
    rows,
    search: { found: sayFound(results.length, more), more },
    page: 1,
    pages: 1,
    values,
    errors: [],
  }
}

function sayFound(count: number, more: boolean): string {
  if (more) return `The ${mostResults} newest that fit are here. Add a word to find fewer.`
  return count === 1 ? '1 reflection fits.' : `${count} reflections fit.`
}

/** What the writer counts as CPD, by day, to print or copy. */
export async function cpdFacts(view: View, page: number): Promise<CpdFacts> {
  const [rows, counts, seen] = await Promise.all([
    ownReflections(view, { cpd: true, page, size: printSize }),
    reflectionCounts(view),
    whoSees(view, 'reflection', null),
  ])
  return {
    rows: rows.map((row) => ({
      href: `/reflections/${row.id}`,
      when: sayShortDay(londonDay(row.made_at)),
      // A list that others are shown has no line of the text itself.
      name: row.title ?? untitled,
      model: models[row.model].name,
    })),
    count: counts.cpd,
    page,
    pages: Math.ceil(counts.cpd / printSize),
    whoSees: seen,
  }
}
