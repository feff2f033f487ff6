import type { View } from '../access/view.ts'
import { riskWords } from '../holdings/words.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { secondNames, sharedHoldings, type SharedFilter } from './queries.ts'
import { aloneWords, sayBeside } from './shared-facts.ts'

/** People at risk or held with the practice, as a list for a spreadsheet. */
export async function sharedFile(view: View, show: SharedFilter) {
  const [rows, beside] = await Promise.all([
    sharedHoldings(view, show, wholeList),
    secondNames(view, 'clinical'),
  ])
  const of = ({ id }: { id: string }) => beside.get(id) ?? []
  return list('shared-holdings', rows, {
    Label: (row) => row.label,
    Ref: (row) => row.ref,
    Risk: (row) => riskWords[row.risk],
    'Held by': (row) => row.holder,
    'Who stands alongside': (row) => of(row).map(sayBeside).join('. '),
    'One name': (row) => aloneWords(row, of(row), view.who.today),
    Since: (row) => dayCell(row.held_since),
  })
}
