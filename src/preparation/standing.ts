import { whoSeesLine } from '../access/who-sees.ts'
import { sessionSubjects } from '../access/session-subjects.ts'
import { typeWords } from '../sessions/words.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import type { Preparation, Sitting } from './queries.ts'

/** Whether whoever it was sent to can open it now: their link has run ever since. */
export function isRead(preparation: Preparation | null, { reader }: Sitting): boolean {
  if (!preparation?.sent_at || preparation.taken_back_at !== null || !reader) return false
  return preparation.sent_to === reader.viewer_id && reader.since <= preparation.sent_at
}

/** 'Clinical supervision with Dr Anna Bell, tomorrow at 10:00'. */
export const saySitting = (sitting: Sitting, { now }: { now: Instant }) =>
  `${typeWords[sitting.type]}${withGiver(sitting)}, ${sayWhen(sitting.starts_at, { now })}`

/** The kind of session already says that it is the lead. */
const withGiver = ({ giver_name: name }: Sitting) => (name === null ? '' : `, with ${name}`)

/** In names: only you, whoever could be sent it, or you both. */
export function sayWhoSees(preparation: Preparation | null, sitting: Sitting): string {
  const { reader } = sitting
  if (!reader) return 'Only you'
  if (isRead(preparation, sitting)) return `You and ${reader.name}`
  return whoSeesLine(sessionSubjects.preparation, [reader])
}

/** How it stands, in a sentence or two. */
export function sayStanding(
  preparation: Preparation | null,
  sitting: Sitting,
  { now }: { now: Instant },
): string | null {
  const name = sitting.reader?.name ?? sitting.giver_name
  if (!preparation) return null
  if (preparation.taken_back_at !== null) {
    return `Taken back ${sayWhen(preparation.taken_back_at, { now })}. Only you see it now.`
  }
  if (!preparation.sent_at) return 'Kept. Only you see it.'
  const sent = `Sent ${sayWhen(preparation.sent_at, { now })}.`
  return isRead(preparation, sitting)
    ? `${sent} ${name} can read it now.`
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
