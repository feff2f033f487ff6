import type { View } from '../access/view.ts'
import { mediumWords } from '../holdings/words.ts'
import type { Week } from '../time/weeks.ts'
import { list, timeCell } from '../web/list.ts'
import { contactsIn } from './queries.ts'

/** One week of contacts as a list for a spreadsheet. */
export const contactsFile = async (view: View, week: Week) =>
  list(`contacts-${week.monday}`, await contactsIn(view, week), {
    When: (row) => timeCell(row.at),
    Label: (row) => row.label,
    Ref: (row) => row.ref,
    How: (row) => mediumWords[row.medium],
    Minutes: (row) => row.minutes,
    Kind: (row) => row.kind,
    'Out of hours': (row) => (row.out_of_hours === 1 ? 'Out of hours' : ''),
  })
