import type { View } from '../access/view.ts'
import { list, timeCell } from '../web/list.ts'
import type { FoundHolding } from './queries.ts'
import { timelineFacts } from './timeline-facts.ts'

/** What happened with one holding as a list for a spreadsheet, without the notes. */
export const timelineFile = async (view: View, holding: FoundHolding) =>
  list('what-happened', await timelineFacts(view, holding), {
    When: (moment) => timeCell(moment.at),
    What: (moment) => moment.what,
    By: (moment) => moment.by ?? null,
  })
