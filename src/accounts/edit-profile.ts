import { changedSince, done, type Act } from '../access/change.ts'
import { self } from '../access/relations.ts'

type Profile = { name: string; theme: 'match' | 'light' | 'dark'; version: number }

/** One's own name and how Holdfast looks. */
export const editProfile = (act: Act, { name, theme, version }: Profile) =>
  act.change('profile.edit', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('person')
      .set({ name, theme, version: version + 1 })
      .where('id', 'in', change.writable('person', self))
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: change.who.person }) : changedSince
  })
