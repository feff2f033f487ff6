import type { View } from '../access/view.ts'
import { list } from '../web/list.ts'
import { supportFacts } from './support-facts.ts'

/** Who supports whom on a day, as a list for a spreadsheet. */
export async function supportFile(view: View, day: string | null) {
  const { rows } = await supportFacts(view, day)
  return list('who-supports-whom', rows, {
    Who: (row) => row.name,
    'What they do': (row) => row.job,
    Team: (row) => row.team,
    'Supported by': (row) => row.by,
    As: (row) => row.as,
    Days: (row) => row.days,
  })
}
