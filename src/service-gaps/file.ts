import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { countsFor, lineOf } from './facts.ts'
import { gapRows } from './queries.ts'

/** The gaps of the reader's teams as a list for a spreadsheet, counted as on the page. */
export async function gapsFile(view: View) {
  const [rows, counts] = await Promise.all([gapRows(view, wholeList), countsFor(view)])
  const lines = rows.map((row) => ({ row, ...lineOf(row, counts, true) }))
  return list('service-gaps', lines, {
    Need: (line) => line.need,
    Area: (line) => line.area,
    Team: (line) => line.team,
    'Held for it now': (line) => line.now,
    'In all': (line) => line.inAll,
    'Middle wait': (line) => line.middle,
    'Longest wait': (line) => line.longest,
    'Open since': ({ row }) => dayCell(row.opened_on),
    Closed: ({ row }) => dayCell(row.closed_on),
  })
}
