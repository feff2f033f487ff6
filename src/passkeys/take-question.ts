import { open, type Door } from '../access/door.ts'
import type { Instant } from '../time/types.ts'
import type { Asked } from './device-answers.ts'
import { partyOf } from './rules.ts'

type Taken = { session: string; now: Instant }

/** What this session asked a device last, for one answer: whoever takes it uses it up. */
export async function takeQuestion(door: Door, { session, now }: Taken): Promise<Asked | null> {
  const { store, config } = open(door)
  const party = partyOf(config.baseUrl)
  const row = await store.read
    .selectFrom('session')
    .select('challenge')
    .where('id', '=', session)
    .where('challenge_until', '>', now)
    .executeTakeFirst()
  const challenge = row?.challenge
  if (!party || !challenge) return null
  const { numUpdatedRows } = await store.write
    .updateTable('session')
    .set({ challenge: null, challenge_until: null })
    .where('id', '=', session)
    .where('challenge', '=', challenge)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { party, challenge } : null
}
