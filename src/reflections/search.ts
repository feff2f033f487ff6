import type { View } from '../access/view.ts'
import type { SearchInput } from './form.ts'
import { matcher, type MarkedLine } from './matching.ts'
import { olderReflections, type FoundReflection } from './queries.ts'

/** Results on the page; whoever has more adds a word. */
export const mostResults = 50

/** Rows opened at once: some 500 kB of words at most, before others get their turn. */
const batch = 25

export type Result = { row: FoundReflection; title: MarkedLine | null; line: MarkedLine }

/**
 * Looks through the asker's own words, newest first. The database holds them sealed, so they are
 * opened here a few at a time and let go again (product.md 5.10).
 */
export async function searchReflections(
  view: View,
  { words, tag, cpd }: SearchInput,
): Promise<{ results: Result[]; more: boolean }> {
  const matches = matcher(words)
  const results: Result[] = []
  let last = { at: '9999-12-31T00:00:00.000Z', id: '' }
  for (;;) {
    const rows = await olderReflections(view, { ...last, cpd, limit: batch })
    for (const row of rows) {
      const found = tag === '' || row.tags.includes(tag.toLowerCase()) ? matches(row) : null
      if (found && results.length === mostResults) return { results, more: true }
      if (found) results.push({ row, ...found })
    }
    const end = rows.at(-1)
    if (!end || rows.length < batch) return { results, more: false }
    last = { at: end.made_at, id: end.id }
    await new Promise(setImmediate)
  }
}
