import type { Kysely } from 'kysely'
import { done, notFound, type Act } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { own } from '../access/relations.ts'
import { hashToken } from '../accounts/secrets.ts'
import type { Database } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

/** From now on this phone opens nothing. */
export const endPhone = (act: Act, { phone }: { phone: string }) =>
  act.change('trusted_phone.end', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('trusted_phone')
      .set({ ended_at: change.who.now })
      .where('id', '=', phone)
      .where('id', 'in', change.writable('trusted_phone', own))
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: phone }) : notFound
  })

type Leaving = { token: string | undefined; person: string; now: Instant }

/** Whoever signs out leaves nothing behind on that phone: it checks in for them no more. */
export async function leavePhone(door: Door, { token, person, now }: Leaving): Promise<void> {
  if (!token) return
  await open(door)
    .store.write.updateTable('trusted_phone')
    .set({ ended_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
}

/** All phones of one person: with a new password, when a sign-in is closed and when they leave. */
export const endPhonesOf = (
  db: Pick<Kysely<Database>, 'updateTable'>,
  { person, now, but = null }: { person: string; now: Instant; but?: string | null },
) =>
  db
    .updateTable('trusted_phone')
    .set({ ended_at: now })
    .where('person_id', '=', person)
    .where('id', '!=', but ?? '')
    .where('ended_at', 'is', null)
    .execute()
