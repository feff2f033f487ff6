import type { Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import type { Day } from '../time/types.ts'

/** Whether the asker is away from this job for the whole of a day; half a day leaves hours worked. */
export async function isAwayOn(change: Change, employment: string, day: Day): Promise<boolean> {
  const row = await change.db
    .selectFrom('leave')
    .select('id')
    .where('employment_id', '=', employment)
    .where('from_on', '<=', day)
    .where('until_on', '>=', day)
    .where('part', '=', 'whole')
    .where('id', 'in', change.writable('leave', own))
    .executeTakeFirst()
  return row !== undefined
}
