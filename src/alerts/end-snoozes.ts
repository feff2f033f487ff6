import { Act, done, type Change } from '../access/change.ts'
import type { Parts } from '../access/door.ts'
import { theClock } from '../load/in-chunks.ts'
import type { Day, Instant } from '../time/types.ts'
import { endSnooze } from './snooze-alert.ts'

/** What was put off until today counts again, and its clock starts from today. */
export async function endSnoozes(parts: Parts, { now, today }: { now: Instant; today: Day }) {
  const rows = await parts.store.read
    .selectFrom('alert')
    .select('id')
    .where('state', '=', 'open')
    .where('snoozed_until', '<=', today)
    .orderBy('id')
    .execute()
  for (const { id } of rows) {
    const act = new Act({ person: theClock, now, today }, `snooze over ${today} ${id}`, parts)
    await act.change('alert.snooze_end', async (change: Change) => {
      await endSnooze(change, id, null)
      return done({ id })
    })
  }
}
