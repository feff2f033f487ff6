import type { SentPageFacts } from '../../views/preparation/sent-page.tsx'
import type { View } from '../access/view.ts'
import { typeNames } from '../sessions/words.ts'
import { sayWhen } from '../time/words.ts'
import { contentFacts } from './content-facts.ts'
import { findPreparation, findSitting, preparationsSent } from './queries.ts'
import { saySitting, sayStanding, sayWhoSees } from './standing.ts'

/** What was sent to the reader for one session; null when that is nothing, or not any more. */
export async function sentFacts(view: View, session: string): Promise<SentPageFacts | null> {
  const sent = await preparationsSent(view, session)
  const [first] = sent
  if (!first) return null
  const { now } = view.who
  const each = []
  for (const preparation of sent) {
    each.push({
      from: preparation.from,
      when: sayWhen(preparation.sent_at!, { now }),
      content: await contentFacts(view, preparation),
    })
  }
  return {
    session,
    of: `${typeNames[first.type]}, ${sayWhen(first.starts_at, { now })}`,
    sent: each,
  }
}

/** One's own, on a sheet of paper; null where there is no such session. */
export async function printFacts(view: View, session: string) {
  const sitting = await findSitting(view, session)
  if (!sitting) return null
  const preparation = await findPreparation(view, session)
  return {
    session,
    of: saySitting(sitting, view.who),
    isOpen: sitting.isOpen,
    isOut: Boolean(preparation?.sent_at && preparation.taken_back_at === null),
    standing: sayStanding(preparation, view.who),
    whoSees: sayWhoSees(preparation, sitting),
    version: preparation?.version ?? 0,
    content: preparation && (await contentFacts(view, preparation)),
  }
}
