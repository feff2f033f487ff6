import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { dayCell, everyPage, list } from '../web/list.ts'
import { actionLine } from './facts.ts'
import {
  promisesAboutMe,
  promisesByMe,
  promisesOver,
  promisesToMe,
  type FoundAction,
} from './queries.ts'

/** Promises as a list for a spreadsheet: the open ones under their headings, then what is over. */
export async function actionsFile(view: View) {
  const parts: [string, FoundAction[]][] = [
    ['Promised by you', await promisesByMe(view)],
    ['Promised to you', await promisesToMe(view)],
    ['Promised about your work', await promisesAboutMe(view)],
    ['Done and dropped', await everyPage((page) => promisesOver(view, page))],
  ]
  const rows = parts.flatMap(([part, found]) =>
    found.map((row) => ({ part, row, line: actionLine(view, row) })),
  )
  return list('actions', rows, {
    List: ({ part }) => part,
    What: ({ line }) => line.what,
    Who: ({ line }) => line.who,
    'By when': ({ row }) => dayCell(row.due_on),
    'First said': ({ row }) => dayCell(row.first_due_on === row.due_on ? null : row.first_due_on),
    Late: ({ line }) => line.late,
    'The organisation does this': ({ line }) => (line.organisation ? 'Yes' : ''),
    From: ({ line }) => line.from?.words ?? null,
    Ended: ({ row }) => dayCell(row.ended_at && londonDay(row.ended_at)),
    'How it ended': ({ line }) => line.ended,
    Why: ({ line }) => line.reason,
  })
}
