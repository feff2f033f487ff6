import type { Door } from '../access/door.ts'
import { readLink } from '../accounts/read-link.ts'
import type { Instant } from '../time/types.ts'
import { startAttempt, type Started } from './start-attempt.ts'

type Asked = { token: string; provider: string; request: Request; address: string; now: Instant }

/** From an invitation to the provider of whoever invites; a spent link leads nowhere. */
export async function beginInvited(door: Door, asked: Asked): Promise<Started> {
  const { token, now } = asked
  const link = await readLink(door, { token, purpose: 'invitation', now })
  if (!link) return { is: 'unknown' }
  const { person, email } = link
  const errand = {
    purpose: 'invitation',
    person,
    token: link.id,
    email,
    to: '/?said=welcome',
  } as const
  return startAttempt(door, { ...asked, errand })
}
