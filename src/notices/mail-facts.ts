import type { MailFacts } from '../../views/notices/mail-page.tsx'
import type { View } from '../access/view.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import { lastMails, mailCounts, pageSize } from './queries.ts'
import { mailKinds } from './words.ts'

/** How the post goes, for those who look after it: to whom and when, never about what. */
export async function mailFacts(view: View): Promise<Omit<MailFacts, 'sendsMail'>> {
  const [counts, rows] = await Promise.all([
    mailCounts(view, {}),
    lastMails(view, { limit: pageSize }),
  ])
  const { now } = view.who
  const [sent, givenUp] = [Number(counts?.sent ?? 0), Number(counts?.given_up ?? 0)]
  return {
    counts: { waiting: Number(counts?.all ?? 0) - sent - givenUp, sent, givenUp },
    mails: rows.map((row) => ({
      name: row.name ?? 'Somebody who has left',
      kind: mailKinds[row.kind],
      written: sayWhen(row.made_at, { now }),
      tries: row.attempts,
      stands: sayStanding(row, now),
      problem: row.problem ?? '–',
    })),
  }
}

type Row = Pick<
  Awaited<ReturnType<typeof lastMails>>[number],
  'sent_at' | 'gave_up_at' | 'attempts' | 'next_try_at'
>

function sayStanding({ sent_at, gave_up_at, attempts, next_try_at }: Row, now: Instant): string {
  if (sent_at) return `Sent ${sayWhen(sent_at, { now })}`
  if (gave_up_at) return `Given up ${sayWhen(gave_up_at, { now })}`
  return attempts === 0 ? 'Waits' : `Is tried again ${sayWhen(next_try_at, { now })}`
}
