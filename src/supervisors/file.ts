import type { View } from '../access/view.ts'
import { dayCell, everyPage, list } from '../web/list.ts'
import { papersOf, sayPapers } from './facts.ts'
import { directoryRows, pageSize } from './queries.ts'

/** The directory as a list for a spreadsheet, A to Z. */
export async function directoryFile(view: View, ended: boolean) {
  const rows = await everyPage(async (page) =>
    (await directoryRows(view, { ended, page })).slice(0, pageSize),
  )
  return list(ended ? 'supervisors-ended' : 'supervisors', rows, {
    Name: (row) => row.name,
    Approach: (row) => row.approach,
    For: (row) => row.organisation,
    'Signs in': (row) => (row.person_id === null ? 'No' : 'Yes'),
    'Insurance until': (row) => dayCell(row.insurance_until),
    'DBS check until': (row) => dayCell(row.dbs_until),
    'To look at': (row) =>
      row.ended_at === null ? sayPapers(papersOf(row), view.who).join(' ') : null,
  })
}
