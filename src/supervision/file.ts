import type { View } from '../access/view.ts'
import { list, timeCell, wholeList } from '../web/list.ts'
import { jobAsked } from './list-facts.ts'
import { comingOf, pastOf } from './queries.ts'
import { lineOf } from './say-session.ts'

/** Every session of one job as a list for a spreadsheet; null when it is not the asker's to see. */
export async function sessionsFile(view: View, asked: string | null) {
  const job = (await jobAsked(view, asked)).job
  if (!job) return null
  const which = { employment: job.id, ...wholeList }
  const [coming, past] = await Promise.all([comingOf(view, which), pastOf(view, which)])
  const rows = [
    ...coming.map((row) => ({ row, part: 'Coming up', line: lineOf(row, view.who) })),
    ...past.map((row) => ({ row, part: 'Past', line: lineOf(row, view.who) })),
  ]
  return list('supervision', rows, {
    List: ({ part }) => part,
    When: ({ row }) => timeCell(row.starts_at),
    What: ({ line }) => line.words,
    With: ({ line }) => line.about,
    Minutes: ({ row }) => row.minutes,
    'How it stands': ({ line }) => line.status,
  })
}
