import type { View } from '../access/view.ts'
import { everyPage, list, timeCell } from '../web/list.ts'
import { standing } from './facts.ts'
import { everyAdvice } from './queries.ts'

/** Questions to this reader and from them, as a list for a spreadsheet. */
export async function adviceFile(view: View) {
  const me = view.who.person
  const rows = await everyPage((page) => everyAdvice(view, page))
  return list('advice', rows, {
    Label: (row) => row.label,
    'Asked by': (row) => (row.to_id === me ? row.asker : 'You'),
    'Asked of': (row) => (row.to_id === me ? 'You' : row.lead),
    When: (row) => timeCell(row.asked_at),
    'How it stands': standing,
  })
}
