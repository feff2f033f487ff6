import type { View } from '../access/view.ts'
import type { Week } from '../time/weeks.ts'
import { dayCell, list } from '../web/list.ts'
import { timeIn } from './queries.ts'
import { timeKindWords } from './words.ts'

/** One week of other time as a list for a spreadsheet. */
export const timeFile = async (view: View, week: Week) =>
  list(`other-time-${week.monday}`, await timeIn(view, week), {
    Day: (row) => dayCell(row.spent_on),
    What: (row) => timeKindWords[row.kind],
    Minutes: (row) => row.minutes,
    Job: (row) => row.organisation,
    Note: (row) => row.note,
  })
