import { open, type Door } from '../access/door.ts'
import { clearTries } from '../second-factor/limits.ts'
import type { Instant } from '../time/types.ts'
import { readUsed } from './device-answers.ts'
import type { UseAnswer } from './form.ts'
import { takeQuestion } from './take-question.ts'
import { passkeysOf } from './their-passkeys.ts'

type Claim = { session: string; person: string; answer: UseAnswer; now: Instant }

/** Whether a device of this person answered what this session asked, a moment ago and just once. */
export async function usePasskey(door: Door, claim: Claim): Promise<boolean> {
  const { store } = open(door)
  const { person, answer, now } = claim
  const asked = await takeQuestion(door, claim)
  const known = (await passkeysOf(store.read, person)).find((it) => it.credential_id === answer.id)
  const counter = asked && known ? await readUsed(answer, known, asked) : null
  if (!known || counter === null) return false
  const { numUpdatedRows } = await store.write
    .updateTable('second_factor')
    .set({ counter, last_used_at: now })
    .where('id', '=', known.id)
    .where('ended_at', 'is', null)
    // Of two answers with the same count, one comes from a copy.
    .where((of) => (counter === 0 ? of('counter', '=', 0) : of('counter', '<', counter)))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await clearTries(store, person)
  return true
}
