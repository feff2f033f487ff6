import { open, type Door } from '../access/door.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { leaseMinutes } from './limits.ts'

type Beginning = { id: string; person: string; version: number; now: Instant }

/**
 * Says that a file is being brought in, so that another tab or server does not begin as well. It is
 * written apart from the rows: whoever looks meanwhile sees that it runs. False when it cannot begin.
 */
export async function beginImport(door: Door, { id, person, version, now }: Beginning) {
  const { numUpdatedRows } = await open(door)
    .store.write.updateTable('import_file')
    .set({ state: 'importing', leased_until: minutesAfter(now, leaseMinutes) })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('version', '=', version)
    .where((of) =>
      of.or([
        of('state', '=', 'checked'),
        of.and([of('state', '=', 'importing'), of('leased_until', '<=', now)]),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** After a refusal or a fault: nothing came in, and it may begin again. */
export const giveUpImport = (door: Door, { id, person }: Pick<Beginning, 'id' | 'person'>) =>
  open(door)
    .store.write.updateTable('import_file')
    .set({ state: 'checked', leased_until: null })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('state', '=', 'importing')
    .execute()
