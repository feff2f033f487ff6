import type { View } from '../access/view.ts'
import { list, timeCell, wholeList } from '../web/list.ts'
import { toldUntilNow } from './queries.ts'
import { sayNotice } from './words.ts'

/** What the reader was told, as a list for a spreadsheet. */
export const noticesFile = async (view: View) =>
  list('notices', await toldUntilNow(view, wholeList), {
    What: (row) => sayNotice(row, view.who.person),
    When: (row) => timeCell(row.from_at),
    New: (row) => (row.seen_at === null ? 'New' : ''),
  })
