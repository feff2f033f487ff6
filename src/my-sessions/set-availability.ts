import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { writeWorkingHours, type WorkingHours } from '../people/working-hours.ts'

type Hours = { supervisor: string; version: number; hours: WorkingHours }

/** When one organisation may book the asker; each sees only its own. */
export const setAvailability = (act: Act, { supervisor, version, hours }: Hours) =>
  act.change('supervisor.availability', async (change) => {
    const mine = change.writable('supervisor', own)
    const row = await change.db
      .selectFrom('supervisor')
      .select('id')
      .where('id', '=', supervisor)
      .where('ended_at', 'is', null)
      .where('id', 'in', mine)
      .executeTakeFirst()
    if (!row) return notFound
    const { numUpdatedRows } = await change.db
      .updateTable('supervisor')
      .set({ availability: writeWorkingHours(hours), version: version + 1 })
      .where('id', '=', supervisor)
      .where('version', '=', version)
      .where('id', 'in', mine)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: supervisor }) : changedSince
  })
