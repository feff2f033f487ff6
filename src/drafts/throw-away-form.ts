import { done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'

/** Throws away one's own kept form. */
export const throwAwayForm = (act: Act, { id }: { id: string }) =>
  act.change('kept_form.throw_away', async (change) => {
    const { numDeletedRows } = await change.db
      .deleteFrom('kept_form')
      .where('id', '=', id)
      .where('id', 'in', change.writable('kept_form', own))
      .executeTakeFirst()
    return numDeletedRows ? done({ id }) : notFound
  })
