import { changedSince, done, type Act } from '../access/change.ts'
import { self } from '../access/relations.ts'

type Chosen = { digestAt: string; version: number }

/** When one's own mail of the day goes. */
export const chooseDigestTime = (act: Act, { digestAt, version }: Chosen) =>
  act.change('notice.digest_time', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('person')
      .set({ digest_at: digestAt, version: version + 1 })
      .where('id', 'in', change.writable('person', self))
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: change.who.person }) : changedSince
  })
