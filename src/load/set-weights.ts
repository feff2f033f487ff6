import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { teamOf } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { addDays } from '../time/london.ts'
import type { WeightsInput } from './form.ts'

/**
 * New weights for a team from a day on. What was counted before stays as it was: no snapshot is
 * written again (product.md 5.1).
 */
export const setWeights = (act: Act, input: WeightsInput) =>
  act.change('weights.set', async (change) => {
    const { team: asked, shared, ...points } = input
    const team = await ledTeam(change, asked)
    if (!team) return notFound
    const { today, person, now } = change.who
    if (input.from_on < today || input.from_on > addDays(today, 365)) {
      return unfit('from_on', 'Give today, or a day in the year to come.')
    }
    const id = newId()
    const { numInsertedOrUpdatedRows: set } = await change.db
      .insertInto('load_weights')
      .values({ ...points, id, team_id: team, shared: 0 - shared, made_by: person, made_at: now })
      .onConflict((conflict) => conflict.columns(['team_id', 'from_on']).doNothing())
      .executeTakeFirst()
    if (!set) return unfit('from_on', 'Points change on this day already. Choose another day.')
    if (input.from_on === today) await countAgain(change, team)
    return done({ id })
  })

const ledTeam = async (change: Change, team: string) => {
  const row = await change.db
    .selectFrom('employment')
    .select('team_id')
    .where('team_id', '=', team)
    .where('id', 'in', change.writable('employment', teamOf('line')))
    .limit(1)
    .executeTakeFirst()
  return row?.team_id ?? null
}

async function countAgain(change: Change, team: string) {
  const workers = await change.db
    .selectFrom('employment')
    .select('id')
    .where('team_id', '=', team)
    .where('holds', '=', 1)
    .where('from_on', '<=', change.who.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', change.who.today)]))
    .orderBy('id')
    .execute()
  for (const { id } of workers) await reassess(change, id)
}
