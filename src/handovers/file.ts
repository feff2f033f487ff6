import type { View } from '../access/view.ts'
import { everyPage, list, timeCell } from '../web/list.ts'
import { nameless, partOf } from './facts.ts'
import { everyHandover } from './queries.ts'
import { statusWords } from './words.ts'

const order = ['asked', 'asker', 'lead']

/** Handovers as a list for a spreadsheet, under the headings of the page. */
export async function handoversFile(view: View) {
  const me = view.who.person
  const rows = await everyPage((page) => everyHandover(view, page))
  const parts = rows.map((row) => ({ ...row, part: partOf(row, me) }))
  const inOrder = parts.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
  return list('handovers', inOrder, {
    Label: (row) => row.label,
    'Asked by': (row) => (row.part === 'asker' ? 'You' : (row.holder ?? nameless)),
    'Asked of': (row) => (row.part === 'asked' ? 'You' : (row.taker ?? nameless)),
    When: (row) => timeCell(row.asked_at),
    'How it stands': (row) => statusWords[row.status],
  })
}
