import type { View } from '../access/view.ts'
import { feltWords } from '../load/felt.ts'
import { dayCell, everyPage, list } from '../web/list.ts'
import { ownCheckIns } from './queries.ts'
import { evenings } from './words.ts'

/** One's own weeks as a list for a spreadsheet, without the notes. */
export const checkInsFile = async (view: View) =>
  list('check-ins', await everyPage((page) => ownCheckIns(view, page)), {
    'Week from': (row) => dayCell(row.week),
    'How it felt': (row) => feltWords[row.felt_load],
    Evenings: (row) => (row.evenings ? evenings[row.evenings] : 'Not said'),
    'Who saw it': (row) => (row.sharing === 'only_me' ? 'Only me' : 'Shared'),
  })
