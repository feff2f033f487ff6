import type { View } from '../access/view.ts'
import { spanOfMonth } from '../time/months.ts'
import { list, timeCell, wholeList } from '../web/list.ts'
import { sayAction } from './action-words.ts'
import { monthAsked, nameless } from './facts.ts'
import { auditRows } from './queries.ts'

/** What was done in one month, as a list for a spreadsheet. */
export async function auditFile(view: View, asked: string | null) {
  const month = monthAsked(asked, view.who.today)
  const rows = await auditRows(view, { ...spanOfMonth(month), ...wholeList })
  return list(`audit-${month}`, rows, {
    Who: (row) => row.actor ?? nameless,
    What: (row) => sayAction(row.action),
    When: (row) => timeCell(row.at),
    Why: (row) => row.reason,
  })
}
