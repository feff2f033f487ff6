import type { Selectable } from 'kysely'
import { open, type Door } from '../access/door.ts'
import { hashToken } from '../accounts/secrets.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'
import { isSameBrowser } from './checks.ts'

export type Attempt = Selectable<Database['sign_in_attempt']>

type Answered = { state: string | null; browser: string | null; now: Instant }

/**
 * The attempt that an answer belongs to, used up by being found: null alike for unknown, used, over
 * and begun in another browser. An answer that turns up elsewhere is worth nothing afterwards.
 */
export async function takeAttempt(
  door: Door,
  { state, browser, now }: Answered,
): Promise<Attempt | null> {
  if (!state) return null
  const taken = await open(door)
    .store.write.updateTable('sign_in_attempt')
    .set({ used_at: now })
    .where('state_hash', '=', hashToken(state))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return taken && isSameBrowser(taken, browser) ? taken : null
}
