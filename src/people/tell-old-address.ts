import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'

/**
 * A mail to the address that somebody had until now: whoever changed it without being asked reads
 * all that is mailed from now on, and they do not. The address is kept only until it is sent.
 */
export const tellOldAddress = (
  { db, who: { now } }: Pick<Change, 'db' | 'who'>,
  { person, address }: { person: string; address: string },
) =>
  db
    .insertInto('mail')
    .values({
      id: newId(),
      dedupe_key: `address ${newId()}`,
      person_id: person,
      kind: 'now',
      things: 1,
      made_at: now,
      next_try_at: now,
      old_address: address,
    })
    .execute()
