import { done, notFound, type Act } from '../access/change.ts'
import { teamOf } from '../access/relations.ts'

/** Takes back a change that has not begun. One that has begun stays: it was counted with. */
export const takeBackWeights = (act: Act, id: string) =>
  act.change('weights.take_back', async (change) => {
    const { numDeletedRows } = await change.db
      .deleteFrom('load_weights')
      .where('id', '=', id)
      .where('from_on', '>', change.who.today)
      .where('id', 'in', change.writable('load_weights', teamOf('line')))
      .executeTakeFirst()
    return numDeletedRows ? done({ id }) : notFound
  })
