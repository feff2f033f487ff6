import { open, type Door } from '../access/door.ts'
import { hasPlace } from '../accounts/has-place.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { Known } from './ask-who.ts'
import { whoseSignIn } from './whose-sign-in.ts'

/**
 * The person who connected this sign-in before, never one who only has the same e-mail address.
 * Null alike for nobody, closed, left, and looked after by another organisation now.
 */
export async function findKnown(
  door: Door,
  { provider, issuer, subject }: Known,
  now: Instant,
): Promise<string | null> {
  const { store } = open(door)
  const today = londonDay(now)
  const row = await store.read
    .selectFrom('identity as i')
    .innerJoin('person as p', 'p.id', 'i.person_id')
    .select(['i.id', 'p.id as person'])
    .where('i.provider_id', '=', provider.id)
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .where('p.deactivated_at', 'is', null)
    .where(hasPlace('p.id', { now, today }))
    .executeTakeFirst()
  if (!row) return null
  const theirs = await whoseSignIn(store.read, row.person, { now, today })
  if (theirs !== provider.organisation_id) return null
  const used = { last_used_at: now }
  await store.write.updateTable('identity').set(used).where('id', '=', row.id).execute()
  return row.person
}
