import type { View } from '../access/view.ts'
import { list, timeCell, wholeList } from '../web/list.ts'
import { openingsOfMine } from './access-log-queries.ts'
import { sayOpening } from './access-log-facts.ts'

/** Who opened the viewer's own information, as a list for a spreadsheet. */
export const accessLogFile = async (view: View) =>
  list('who-opened-my-information', await openingsOfMine(view, wholeList), {
    What: sayOpening,
    When: (row) => timeCell(row.at),
  })
