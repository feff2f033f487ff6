import { open, type Door } from '../access/door.ts'
import type { Instant } from '../time/types.ts'
import type { Purpose } from './links.ts'
import { hashToken } from './secrets.ts'

export type LinkFacts = {
  id: string
  person: string
  name: string
  email: string | null
  organisation: string
  invitedBy: string
  /** What this person must not build a password from. */
  known: string[]
}

type Asked = { token: string; purpose: Purpose; now: Instant }

/** Whose link this is; null alike for unknown, used, taken back, run out, or for someone who left. */
export async function readLink(
  door: Door,
  { token, purpose, now }: Asked,
): Promise<LinkFacts | null> {
  const row = await open(door)
    .store.read.selectFrom('token as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .innerJoin('person as m', 'm.id', 't.made_by')
    .select(['t.id', 'p.id as person', 'p.name', 'p.email'])
    .select(['o.name as organisation', 'm.name as invitedBy'])
    .where('t.token_hash', '=', hashToken(token))
    .where('t.purpose', '=', purpose)
    .where('t.used_at', 'is', null)
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', now)
    .where('p.deactivated_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, known: [row.name, row.email ?? '', row.organisation] } : null
}
