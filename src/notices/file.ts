import type { View } from '../access/view.ts'
import { addDays, londonDay } from '../time/london.ts'
import { dayCell, list, mostRows } from '../web/list.ts'
import { nameless, sayStanding } from './mail-facts.ts'
import { lastMails } from './queries.ts'

/** Mails that wait or were given up, as a list for a spreadsheet: by the day, never the minute. */
export async function mailsFile(view: View) {
  const weekAgo = addDays(view.who.today, -7)
  return list('mails', await lastMails(view, { limit: mostRows + 1, weekAgo }), {
    To: (row) => row.name ?? nameless,
    Written: (row) => dayCell(londonDay(row.made_at)),
    Tries: (row) => row.attempts,
    'How it stands': sayStanding,
    Problem: (row) => row.problem,
  })
}
