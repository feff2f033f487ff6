import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { teamOf } from '../access/relations.ts'

type Named = { gap: string; area: string; version: number }

/** The lead says where a service is missing. */
export const nameArea = (act: Act, { gap, area, version }: Named) =>
  act.change('service_gap.name', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('service_gap')
      .set({ area: area.replace(/\s+/g, ' ').trim(), version: version + 1 })
      .where('id', '=', gap)
      .where('id', 'in', change.writable('service_gap', teamOf('line')))
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: gap }) : whyNot(change, gap)
  })

/** Not theirs reads like not there; theirs has changed meanwhile. */
export async function whyNot(change: Change, gap: string) {
  const theirs = await change.db
    .selectFrom('service_gap')
    .select('id')
    .where('id', '=', gap)
    .where('id', 'in', change.writable('service_gap', teamOf('line')))
    .executeTakeFirst()
  return theirs ? changedSince : notFound
}
