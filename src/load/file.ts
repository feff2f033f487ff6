import type { View } from '../access/view.ts'
import { list } from '../web/list.ts'
import { countedFacts } from './counted-facts.ts'

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
