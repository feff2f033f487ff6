import { open, type Door } from '../access/door.ts'
import { View } from '../access/view.ts'
import { hasPlace } from '../accounts/has-place.ts'
import { hashToken } from '../accounts/secrets.ts'
import { addDays, londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { feedEvents } from './feed-facts.ts'
import { feedText } from './ical.ts'

type Asked = { token: string; now: Instant }

/** Days back and ahead that a feed tells of. */
const [back, ahead] = [60, 400]

/**
 * What the calendar behind this address shows today; null alike for an address that is unknown or
 * was taken back, and for somebody who does not sign in here any more. Whoever has the address
 * reads it without a sign-in, so it names nobody.
 */
export async function readFeed(door: Door, { token, now }: Asked): Promise<string | null> {
  const { store, vault, config } = open(door)
  const today = londonDay(now)
  const found = await store.read
    .selectFrom('calendar_feed as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select('p.id')
    .where('f.token_hash', '=', hashToken(token))
    .where('f.revoked_at', 'is', null)
    .where('p.deactivated_at', 'is', null)
    .where(hasPlace('p.id', { now, today }))
    .executeTakeFirst()
  if (!found) return null
  const { read: db, dialect } = store
  const view = new View({ person: found.id, now, today }, { db, dialect, vault })
  const host = new URL(config.baseUrl).hostname
  const span = { from: addDays(today, -back), until: addDays(today, ahead) }
  return feedText(await feedEvents(view, { ...span, host }))
}
