import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { pastLine } from './list-facts.ts'
import { pastDebriefs } from './list-queries.ts'

/** Debriefs that are over, as a list for a spreadsheet: when and how, and nothing of what. */
export async function debriefsFile(view: View) {
  const rows = await pastDebriefs(view, wholeList)
  const lines = rows.map((row) => ({ day: row.held_on, ...pastLine(row) }))
  return list('past-debriefs', lines, {
    Day: (line) => dayCell(line.day),
    What: (line) => line.what,
    Team: (line) => line.team,
    'How it went': (line) => line.says,
  })
}
