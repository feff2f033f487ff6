import type { Store } from '../database/connection.ts'
import { newId } from '../database/ids.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { hashToken, newToken } from './secrets.ts'
import { halfMinutes, longestMinutes } from './session-rules.ts'

/** Whose; `second` when the second step is taken, or there is none to take. */
type Given = {
  person: string
  device: string
  now: Instant
  second: boolean
  /** An account from work said who it is. */
  byProvider?: boolean
}

/** Gives a new cookie at every sign-in; an older one on the same computer is never carried on. */
export async function startSession(
  store: Pick<Store, 'write'>,
  { person, device, now, second, byProvider = false }: Given,
): Promise<string> {
  const token = newToken()
  await store.write
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      id: newId(),
      person_id: person,
      device,
      started_at: now,
      seen_at: now,
      expires_at: minutesAfter(now, second ? longestMinutes : halfMinutes),
      second_at: second ? now : null,
      by_provider: byProvider ? 1 : 0,
    })
    .execute()
  return token
}
