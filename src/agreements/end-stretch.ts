import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'

/** Ends a stretch before its day: from now what was agreed counts as it did. */
export const endStretch = (act: Act, id: string, version: number) =>
  act.change('stretch.end', async (change) => {
    const { db, who } = change
    const ended = await db
      .updateTable('stretch')
      .set((of) => ({ ended_at: who.now, version: of('version', '+', 1) }))
      .where('id', '=', id)
      .where('id', 'in', change.writable('stretch', own))
      .where('version', '=', version)
      .where('ended_at', 'is', null)
      .where('until_on', '>=', who.today)
      .returning(['employment_id', 'holding_id'])
      .executeTakeFirst()
    if (!ended) return (await isTheirs(change, id)) ? changedSince : notFound
    await reassess(change, ended.employment_id)
    return done({ id, holding: ended.holding_id })
  })

async function isTheirs(change: Change, id: string): Promise<boolean> {
  const row = await change.db
    .selectFrom('stretch')
    .select('id')
    .where('id', '=', id)
    .where('id', 'in', change.writable('stretch', own))
    .executeTakeFirst()
  return row !== undefined
}
