import { open, type Door } from '../access/door.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import { oneAtATime } from '../second-factor/one-at-a-time.ts'
import type { Instant } from '../time/types.ts'

/** The phone turned up, or it was not them who asked. Twice is no more than once. */
export function withdrawReset(door: Door, { person, now }: { person: string; now: Instant }) {
  const { store } = open(door)
  return store.write.transaction().execute(async (db) => {
    await oneAtATime({ db, dialect: store.dialect }, person)
    const { numUpdatedRows } = await db
      .updateTable('factor_reset')
      .set({ withdrawn_at: now })
      .where('person_id', '=', person)
      .where('withdrawn_at', 'is', null)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) return
    const action = 'factor_reset.withdraw'
    await writeAudit(db, { at: now, actor: person, action, object: person })
  })
}
