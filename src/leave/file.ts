import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { comingLeave, pastLeave } from './queries.ts'
import { coverWords, soon } from './team-facts.ts'
import { teamCovers, teamLeave } from './team-queries.ts'
import { partWords } from './words.ts'

/** One's own days away as a list for a spreadsheet. */
export async function leaveFile(view: View) {
  const [coming, past] = await Promise.all([
    comingLeave(view, wholeList),
    pastLeave(view, wholeList),
  ])
  const rows = [
    ...coming.map((row) => ({ ...row, list: 'Coming' })),
    ...past.map((row) => ({ ...row, list: 'Past' })),
  ]
  return list('leave', rows, {
    List: (row) => row.list,
    From: (row) => dayCell(row.from_on),
    Until: (row) => dayCell(row.until_on),
    Part: (row) => partWords[row.part],
    Job: (row) => row.organisation,
  })
}

/** Who is away soon and who stands in. */
export async function teamLeaveFile(view: View) {
  const [rows, covers] = await Promise.all([
    teamLeave(view, { ...soon(view.who.today), ...wholeList }),
    teamCovers(view, {}),
  ])
  const said = rows.map((row) => ({ ...row, ...coverWords(row, covers) }))
  return list('team-leave', said, {
    Name: (row) => row.name,
    From: (row) => dayCell(row.from_on),
    Until: (row) => dayCell(row.until_on),
    Part: (row) => partWords[row.part],
    'Who covers': (row) => row.covers,
    'People without cover': (row) => row.uncovered,
  })
}
