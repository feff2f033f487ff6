import { changedSince, done, type Act, type Change } from '../access/change.ts'
import { teamOf } from '../access/relations.ts'
import { whyNot } from './name-area.ts'

type Pressed = { gap: string; version: number }

/** The service is there now, as the lead sees it. Nobody's holding is touched. */
export const closeGap = (act: Act, { gap, version }: Pressed) =>
  act.change('service_gap.close', async (change) => {
    const { numUpdatedRows } = await turn(change, { gap, version }, change.who.today)
    return numUpdatedRows ? done({ id: gap }) : whyNot(change, gap)
  })

/** Open again, unless the same need has been opened in this team meanwhile. */
export const openGap = (act: Act, { gap, version }: Pressed) =>
  act
    .change('service_gap.open', async (change) => {
      if (await isOpenElsewhere(change, gap)) return changedSince
      const { numUpdatedRows } = await turn(change, { gap, version }, null)
      return numUpdatedRows ? done({ id: gap }) : whyNot(change, gap)
    })
    .catch(openedAtOnce)

/** The log opened the same need in the very moment: the index lets one of the two through. */
function openedAtOnce(error: unknown) {
  if (isDouble(error)) return changedSince
  throw error
}

const isDouble = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '23505' || error.code === 'SQLITE_CONSTRAINT_UNIQUE')

const turn = (change: Change, { gap, version }: Pressed, closed_on: string | null) =>
  change.db
    .updateTable('service_gap')
    .set({ closed_on, version: version + 1 })
    .where('id', '=', gap)
    .where('id', 'in', change.writable('service_gap', teamOf('line')))
    .where('version', '=', version)
    .executeTakeFirst()

async function isOpenElsewhere(change: Change, gap: string) {
  const other = await change.db
    .selectFrom('service_gap as g')
    .innerJoin('service_gap as o', (join) =>
      join.onRef('o.team_id', '=', 'g.team_id').onRef('o.need', '=', 'g.need'),
    )
    .select('o.id')
    .where('g.id', '=', gap)
    .where('g.id', 'in', change.writable('service_gap', teamOf('line')))
    .where('o.id', '!=', gap)
    .where('o.closed_on', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}
