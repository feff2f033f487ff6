import { done, type Act, type Outcome } from '../access/change.ts'
import { sayDevice } from '../accounts/device-words.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { minutesAfter } from '../time/instants.ts'
import { phoneMinutes } from './rules.ts'

type Kept = Outcome<{ id: string; token: string | null }>
type Given = { headers: Headers; before: string | undefined }

/**
 * This phone may check in for the asker from now on. Its secret is known only here and now: the same
 * form sent again gives none. Whoever had this phone `before` has it no more.
 */
export async function keepPhone(act: Act, { headers, before }: Given): Promise<Kept> {
  const token = newToken()
  let kept: string | null = null
  const outcome = await act.change('trusted_phone.keep', async (change) => {
    const { person, now } = change.who
    const id = newId()
    if (before) {
      await change.db
        .updateTable('trusted_phone')
        .set({ ended_at: now })
        .where('token_hash', '=', hashToken(before))
        .where('ended_at', 'is', null)
        .execute()
    }
    await change.db
      .insertInto('trusted_phone')
      .values({
        token_hash: hashToken(token),
        id,
        person_id: person,
        device: sayDevice(headers.get('user-agent')),
        made_at: now,
        seen_at: now,
        expires_at: minutesAfter(now, phoneMinutes),
      })
      .execute()
    await tell(change, [
      { to: person, what: 'phone_kept', about: null, key: `phone_kept ${id}`, urgency: 'soon' },
    ])
    kept = id
    return done({ id })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}
