import { whoSeesLine } from '../access/who-sees.ts'
import { sessionSubjects } from '../access/session-subjects.ts'
import { typeWords } from '../sessions/words.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import type { Preparation, Sitting } from './queries.ts'

/** Who it was sent to, if they can open it now: their link has run ever since. */
export function readerOf(preparation: Preparation | null) {
  const { sentTo = null, sent_at: at = null } = preparation ?? {}
  return sentTo !== null && at !== null && sentTo.since <= at ? sentTo : null
}

/** 'Clinical supervision with Dr Anna Bell, tomorrow at 10:00'. */
export const saySitting = (sitting: Sitting, { now }: { now: Instant }) =>
  `${typeWords[sitting.type]}${withGiver(sitting)}, ${sayWhen(sitting.starts_at, { now })}`

/** The kind of session already says that it is the lead. */
const withGiver = ({ giver_name: name }: Sitting) => (name === null ? '' : `, with ${name}`)

/** In names: only you, whoever could be sent it, or you both. */
export function sayWhoSees(preparation: Preparation | null, sitting: Sitting): string {
  const reads = readerOf(preparation)
  if (reads) return `You and ${reads.name}`
  const { reader } = sitting
  return reader ? whoSeesLine(sessionSubjects.preparation, [reader]) : 'Only you'
}

/** How it stands, in a sentence or two. */
export function sayStanding(
  preparation: Preparation | null,
  { now }: { now: Instant },
): string | null {
  if (!preparation) return null
  if (preparation.taken_back_at !== null) {
    return `Taken back ${sayWhen(preparation.taken_back_at, { now })}. Only you see it now.`
  }
  if (!preparation.sent_at) return 'Kept. Only you see it.'
  const sent = `Sent ${sayWhen(preparation.sent_at, { now })}.`
  const reads = readerOf(preparation)
  return reads
    ? `${sent} ${reads.name} can read it now.`
    : `${sent} Your link with them has ended since, so they cannot read it.`
}

/** Why there is no button to send it; null when there is one. */
export function sayCannotSend({ reader, giver_name: name, giver }: Sitting): string | null {
  if (reader) return null
  if (name === null) return 'Nobody leads this session, so it stays with you. Print it or say it.'
  return giver === null
    ? `${name} does not sign in to Holdfast. You can print this, or say it.`
    : `${name} cannot read this here just now. You can print it, or say it.`
}
