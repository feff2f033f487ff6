import type { View } from '../access/view.ts'
import { dayCell, list } from '../web/list.ts'
import { countedFacts } from './counted-facts.ts'
import { weightsFacts } from './weights-facts.ts'

/** What a number was counted from, as a list for a spreadsheet. */
export async function countedFile(view: View, ...[metric, reading]: Asked) {
  const { rows } = await countedFacts(view, metric, reading)
  return list('counted', rows, {
    What: (row) => row.name,
    About: (row) => row.detail,
    'Made up of': (row) => (metric === 'points' ? row.parts.join(', ') : null),
    'Counts for': (row) => row.words,
  })
}

type Asked = Parameters<typeof countedFacts> extends [View, ...infer Rest] ? Rest : never

/** What points are for in each team the asker leads, now, planned and before. */
export async function weightsFile(view: View) {
  const { teams } = await weightsFacts(view)
  const rows = teams.flatMap(({ name, now, planned, before }) => [
    { part: 'Now', name, on: now.on, words: now.words.join(' '), by: now.by },
    ...planned.map((line) => ({ part: 'Planned', name, ...line })),
    ...before.map((line) => ({ part: 'Before', name, ...line })),
  ])
  return list('points', rows, {
    Team: (row) => row.name,
    List: (row) => row.part,
    From: (row) => dayCell(row.on),
    Points: (row) => row.words,
    'Set by': (row) => row.by,
  })
}
