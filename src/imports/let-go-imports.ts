import type { Parts } from '../access/door.ts'
import { minutesBefore } from '../time/instants.ts'
import { undoDays, waitingHours } from './limits.ts'

/** Throws away files that nobody brought in within a day, and what a week of undoing needed. */
export async function letGoImports({ store, clock }: Pick<Parts, 'store' | 'clock'>) {
  const now = clock.now()
  const old = minutesBefore(now, waitingHours * 60)
  await store.write.transaction().execute(async (db) => {
    const files = await db
      .selectFrom('import_file')
      .select('id')
      .where('state', 'in', ['matching', 'checked', 'importing'])
      .where('made_at', '<=', old)
      .where((of) => of.or([of('leased_until', 'is', null), of('leased_until', '<=', now)]))
      .limit(500)
      .execute()
    const ids = files.map(({ id }) => id)
    if (ids.length > 0) {
      await db.deleteFrom('import_rows').where('file_id', 'in', ids).execute()
      await db.deleteFrom('import_file').where('id', 'in', ids).execute()
    }
    const week = minutesBefore(now, undoDays * 24 * 60)
    await db.deleteFrom('import_made').where('made_at', '<=', week).execute()
  })
}
