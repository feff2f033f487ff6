import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { isOwn } from './own-reflection.ts'
import { unsend } from './take-back-excerpt.ts'

/** Gone for good, and with it every line of it that was sent. */
export const removeReflection = (act: Act, id: string, version: number) =>
  act.change('reflection.remove', async (change) => {
    if (!(await isOwn(change, id))) return notFound
    const { db } = change
    const sent = await db
      .selectFrom('excerpt')
      .select('id')
      .where('reflection_id', '=', id)
      .where('id', 'in', change.writable('excerpt', own))
      .execute()
    await unsend(
      change,
      sent.map((excerpt) => excerpt.id),
    )
    await db
      .deleteFrom('excerpt')
      .where('reflection_id', '=', id)
      .where('id', 'in', change.writable('excerpt', own))
      .execute()
    // Lines picked from it and not sent are words of it too.
    await db
      .deleteFrom('preparation_item')
      .where('what', '=', 'excerpt')
      .where('record_id', '=', id)
      .where('person_id', '=', change.who.person)
      .execute()
    const { numDeletedRows } = await db
      .deleteFrom('reflection')
      .where('id', '=', id)
      .where('version', '=', version)
      .where('id', 'in', change.writable('reflection', own))
      .executeTakeFirst()
    return numDeletedRows ? done({ id }) : changedSince
  })
