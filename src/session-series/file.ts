import type { View } from '../access/view.ts'
import { statusWords } from '../sessions/words.ts'
import { list, timeCell } from '../web/list.ts'
import { findSeries, sessionsOfSeries } from './queries.ts'
import { joined } from './words.ts'

/** The sessions of a series as a list for a spreadsheet; null when it is not the asker's to see. */
export async function seriesFile(view: View, series: string) {
  if (!(await findSeries(view, { id: series }))) return null
  const seats = await sessionsOfSeries(view, { series })
  const sittings = [...Map.groupBy(seats, (row) => row.id).values()]
  const rows = sittings.map((sitting) => ({ first: sitting[0]!, who: sitting }))
  return list('sessions', rows, {
    When: ({ first }) => timeCell(first.starts_at),
    Who: ({ who }) => joined(who.map(({ name }) => name)),
    Minutes: ({ first }) => first.minutes,
    'How it stands': ({ first }) => statusWords[first.status],
  })
}
