import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { lineOf } from './confidence-facts.ts'
import { brokenConfidences } from './queries.ts'

/** Every time a confidence had to be broken, as a list for a spreadsheet. */
export async function confidencesFile(view: View) {
  const rows = await brokenConfidences(view, wholeList)
  const lines = rows.map((row) => ({ row, ...lineOf(row, view.who.person) }))
  return list('broken-confidences', lines, {
    Day: ({ row }) => dayCell(row.told_on),
    Who: (line) => line.who,
    By: (line) => line.by,
    Why: (line) => line.reason,
    Told: (line) => line.told,
    'They know': (line) => (line.knows ? 'Yes' : 'Not yet'),
  })
}
