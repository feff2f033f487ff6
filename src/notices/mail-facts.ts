import type { MailFacts } from '../../views/notices/mail-page.tsx'
import type { View } from '../access/view.ts'
import type { Instant } from '../time/types.ts'
import { addDays, londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import { lastMails, mailCounts, pageSize } from './queries.ts'

export const nameless = 'Somebody who has left'

/** How the post goes, for those who look after it: to whom and when, never about what. */
export async function mailFacts(view: View): Promise<Omit<MailFacts, 'sendsMail'>> {
  const [counts, rows] = await Promise.all([
    mailCounts(view, {}),
    lastMails(view, { limit: pageSize, weekAgo: addDays(view.who.today, -7) }),
  ])
  const [sent, givenUp] = [Number(counts?.sent ?? 0), Number(counts?.given_up ?? 0)]
  return {
    counts: { waiting: Number(counts?.all ?? 0) - sent - givenUp, sent, givenUp },
    mails: rows.map((row) => ({
      name: row.name ?? nameless,
      written: dayOf(row.made_at),
      tries: row.attempts,
      stands: sayStanding(row),
      problem: row.problem ?? '–',
    })),
  }
}

type Row = Pick<Awaited<ReturnType<typeof lastMails>>[number], 'gave_up_at' | 'attempts'>

export function sayStanding({ gave_up_at, attempts }: Row): string {
  if (gave_up_at) return `Given up on ${dayOf(gave_up_at)}`
  return attempts === 0 ? 'Waits' : 'Is tried again'
}

/** Never the minute: it would say who asked for help, and when. */
const dayOf = (at: Instant) => sayShortDay(londonDay(at))
