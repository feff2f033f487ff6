import { open, type Door } from '../access/door.ts'
import { hashToken } from '../accounts/secrets.ts'
import type { Instant } from '../time/types.ts'

export type JoinLink = {
  id: string
  supervisor: string
  name: string
  email: string | null
  organisation: string
  organisation_id: string
}

type Asked = { token: string; now: Instant }

/** Whose link this is; null alike for unknown, used, taken back, run out, or when it is all over. */
export async function readJoinLink(door: Door, { token, now }: Asked): Promise<JoinLink | null> {
  const row = await open(door)
    .store.read.selectFrom('supervisor_link as l')
    .innerJoin('supervisor as s', 's.id', 'l.supervisor_id')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(['l.id', 's.id as supervisor', 's.name', 's.email'])
    .select(['o.name as organisation', 'o.id as organisation_id'])
    .where('l.token_hash', '=', hashToken(token))
    .where('l.purpose', '=', 'join')
    .where('l.used_at', 'is', null)
    .where('l.revoked_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('s.person_id', 'is', null)
    .where('s.ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
