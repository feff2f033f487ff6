import { open, type Door } from '../access/door.ts'
import { hashToken } from '../accounts/secrets.ts'
import type { Instant } from '../time/types.ts'
import { readCookie } from '../web/cookie.ts'

type Here = { request: Request; person: string; now: Instant }

/** The phone this browser is, if it may check in for this person. */
export async function phoneHere(door: Door, { request, person, now }: Here) {
  const { store, config } = open(door)
  const token = readCookie(request.headers, config.baseUrl, 'phone')
  if (!token) return null
  const row = await store.read
    .selectFrom('trusted_phone')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.id ?? null
}
