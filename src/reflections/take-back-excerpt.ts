import { done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'

/** Nobody opens these lines from this moment on. Taken back twice is taken back. */
export const takeBackExcerpt = (act: Act, id: string) =>
  act.change('excerpt.take_back', async (change) => {
    const mine = await change.db
      .selectFrom('excerpt')
      .select('reflection_id')
      .where('id', '=', id)
      .where('id', 'in', change.writable('excerpt', own))
      .executeTakeFirst()
    if (!mine) return notFound
    await unsend(change, [id])
    return done({ id, reflection: mine.reflection_id })
  })

/** The right to read them is over, and the word that they were sent is gone too. */
export async function unsend({ db, who }: Change, excerpts: readonly string[]) {
  if (excerpts.length === 0) return
  await db
    .updateTable('share')
    .set({ revoked_at: who.now })
    .where('what', '=', 'excerpt')
    .where('record_id', 'in', excerpts)
    .where('owner_id', '=', who.person)
    .where('revoked_at', 'is', null)
    .execute()
  await db
    .deleteFrom('notice')
    .where('what', '=', 'excerpt')
    .where('about', 'in', excerpts)
    .execute()
}
