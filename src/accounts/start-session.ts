import type { Store } from '../database/connection.ts'
import { newId } from '../database/ids.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { hashToken, newToken } from './secrets.ts'
import { longestMinutes } from './session-rules.ts'

/** Gives a new cookie at every sign-in; an older one on the same computer is never carried on. */
export async function startSession(
  store: Pick<Store, 'write'>,
  { person, device, now }: { person: string; device: string; now: Instant },
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
      expires_at: minutesAfter(now, longestMinutes),
    })
    .execute()
  return token
}
