import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { backToWriter, unsendLines } from './lines-out.ts'
import { findPreparation } from './queries.ts'
import { writeItems } from './write-items.ts'

/** Nobody but its writer opens it from now on, nor the lines that went with it. */
export const takeBackPreparation = (act: Act, session: string) =>
  act.change('preparation.take_back', async (change) => {
    const before = await findPreparation(change.view, session)
    if (!before?.sent_at) return notFound
    if (before.taken_back_at !== null) return done({ id: before.id })
    const { numUpdatedRows } = await change.db
      .updateTable('preparation')
      .set({ taken_back_at: change.who.now, version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .where('id', 'in', change.writable('preparation', own))
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    const back = await backToWriter(change, before.id, before.items)
    await unsendLines(change, before)
    await writeItems(change, before.id, back)
    await forgetNotice(change, before.id)
    return done({ id: before.id })
  })

/** Thrown away for good; whoever could read it cannot any more. */
export const removePreparation = (act: Act, session: string, version: number) =>
  act.change('preparation.remove', async (change) => {
    const before = await findPreparation(change.view, session)
    if (!before) return notFound
    if (before.version !== version) return changedSince
    await unsendLines(change, before)
    await forgetNotice(change, before.id)
    await writeItems(change, before.id, [])
    const { numDeletedRows } = await change.db
      .deleteFrom('preparation')
      .where('id', '=', before.id)
      .where('version', '=', version)
      .where('id', 'in', change.writable('preparation', own))
      .executeTakeFirst()
    return numDeletedRows ? done({ id: before.id }) : changedSince
  })

/** The word that something was sent is gone with it. */
export const forgetNotice = ({ db }: Change, preparation: string) =>
  db
    .deleteFrom('notice')
    .where('what', '=', 'preparation')
    .where('about', '=', preparation)
    .execute()
