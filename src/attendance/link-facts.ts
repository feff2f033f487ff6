import type { LinkFacts } from '../../views/attendance/link-page.tsx'
import type { View } from '../access/view.ts'
import { sayNearDay, sayWhen } from '../time/words.ts'
import { linkedSession } from './queries.ts'

/** Where the link of a session stands, for a manager; null when there is none to make. */
export async function attendanceLinkFacts(view: View, session: string): Promise<LinkFacts | null> {
  const found = await linkedSession(view, { id: session })
  if (!found) return null
  const { now } = view.who
  return {
    session,
    supervisor: found.name,
    when: sayWhen(found.starts_at, { now }),
    signsIn: found.person_id !== null,
    state: stateOf(found, now),
    isLive: found.live_until !== null,
  }
}

type Found = { live_until: string | null; used_at: string | null }

function stateOf({ live_until: live, used_at: used }: Found, now: string): string {
  if (live !== null) return `A link is out. It works once, until ${sayNearDay(live, { now })}.`
  return used === null ? 'No link is out.' : `The last link was used ${sayNearDay(used, { now })}.`
}
