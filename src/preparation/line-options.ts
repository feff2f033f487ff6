import type { View } from '../access/view.ts'
import { recipientsOf } from '../reflections/excerpt-queries.ts'
import { nameOf } from '../reflections/names.ts'
import { paragraphsOf } from '../reflections/paragraphs.ts'
import { ownReflections } from '../reflections/queries.ts'
import { sayChoice } from './line-choices.ts'
import { linesOut, ownExcerpts } from './line-queries.ts'
import type { Preparation, Sitting } from './queries.ts'

/** Letters of a part beside its box, and reflections to pick from. */
const mostShown = 200
const reflectionsShown = 5

const label = (words: string) =>
  words.length > mostShown ? `${words.slice(0, mostShown)}…` : words

type Line = { value: string; words: string; hint: string }

/** Lines that can be brought: picked before, sent to somebody before, parts of the last texts. */
export async function lineOptions(view: View, sitting: Sitting, before: Preparation | null) {
  if (!(await mayBring(view, sitting))) return []
  const lines = [
    ...(before ? await picked(view, before) : []),
    ...(await ownExcerpts(view)).map(({ id, words }) => ({
      value: sayChoice({ kind: 'sent', excerpt: id }),
      words,
      hint: 'You sent these lines before.',
    })),
    ...(await parts(view)),
  ]
  const fresh = lines.filter(
    ({ words }, place) => lines.findIndex((each) => each.words === words) === place,
  )
  return fresh.map(({ value, words, hint }) => ({ value, label: label(words), hint }))
}

/** Whoever cannot read here is told by mouth or on paper; of those who can, a few may be sent lines. */
async function mayBring(view: View, { reader }: Sitting) {
  if (!reader) return true
  return (await recipientsOf(view, {})).some(({ id }) => id === reader.viewer_id)
}

async function picked(view: View, before: Preparation): Promise<Line[]> {
  const out = new Map((await linesOut(view, before.id)).map((row) => [row.id, row.words]))
  return before.items.flatMap((item) => {
    const words = item.words ?? out.get(item.record_id ?? '')
    if (item.what !== 'excerpt' || words === undefined) return []
    return [{ value: sayChoice({ kind: 'picked', item: item.id }), words, hint: 'Picked before.' }]
  })
}

async function parts(view: View): Promise<Line[]> {
  const last = await ownReflections(view, { cpd: false, page: 1, size: reflectionsShown })
  return last.flatMap((reflection) =>
    paragraphsOf(reflection.body).map((words, place) => ({
      value: sayChoice({
        kind: 'part',
        reflection: reflection.id,
        version: reflection.version,
        place,
      }),
      words,
      hint: `From “${nameOf(reflection)}”.`,
    })),
  )
}
