import { done, type Act, type Change, type Outcome } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { newId } from '../database/ids.ts'

type Made = Outcome<{ id: string; token: string | null }>

/**
 * A calendar address for the asker, which takes the place of any they had. It is known only here
 * and now: the same form sent again shows no address.
 */
export async function makeFeed(act: Act): Promise<Made> {
  const token = newToken()
  let kept: string | null = null
  const outcome = await act.change('calendar.address', async (change) => {
    await endFeeds(change)
    const { person, now } = change.who
    kept = newId()
    await change.db
      .insertInto('calendar_feed')
      .values({ id: kept, person_id: person, token_hash: hashToken(token), made_at: now })
      .execute()
    return done({ id: kept })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}

/** From now on the address answers nobody. */
export const endFeed = (act: Act) =>
  act.change('calendar.address_end', async (change) => {
    await endFeeds(change)
    return done({ id: change.who.person })
  })

const endFeeds = (change: Change) =>
  change.db
    .updateTable('calendar_feed')
    .set({ revoked_at: change.who.now })
    .where('id', 'in', change.writable('calendar_feed', own))
    .where('revoked_at', 'is', null)
    .execute()
