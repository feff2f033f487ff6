import { open, type Door } from '../access/door.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { leaseMinutes, undoDays } from './limits.ts'

type Beginning = { id: string; person: string; now: Instant }

/**
 * Says that what came in is being taken back, so that another press does not begin as well. It is
 * written apart from that: whoever looks meanwhile sees that it runs. False when it cannot begin.
 */
export async function beginUndo(door: Door, { id, person, now }: Beginning) {
  const { numUpdatedRows } = await open(door)
    .store.write.updateTable('import_file')
    .set({ leased_until: minutesAfter(now, leaseMinutes), stayed_at: null })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('state', '=', 'done')
    .where('done_at', '>', minutesBefore(now, undoDays * 24 * 60))
    .where((of) => of.or([of('leased_until', 'is', null), of('leased_until', '<=', now)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** It was refused, and stays; or a fault stopped it, which a lease that is over says. */
export const giveUpUndo = (door: Door, { id, person, now }: Beginning, why: 'refused' | 'fault') =>
  open(door)
    .store.write.updateTable('import_file')
    .set(why === 'refused' ? { leased_until: null, stayed_at: now } : { leased_until: now })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('state', '=', 'done')
    .execute()
