import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { makerOf } from './facts.ts'
import { assessmentRows } from './queries.ts'

/** Assessments made so far, as a list for a spreadsheet: which and when, and nothing of what. */
export const assessmentsFile = async (view: View) =>
  list('stress-assessments', await assessmentRows(view, wholeList), {
    Team: (row) => row.team,
    Day: (row) => dayCell(row.made_on),
    By: (row) => makerOf(row, view),
  })
