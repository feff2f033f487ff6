import { done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'

/** Throws a file away that has not come in. */
export const throwAwayImport = (act: Act, id: string) =>
  act.change('import.throw_away', async (change) => {
    await change.db
      .deleteFrom('import_rows')
      .where('file_id', '=', id)
      .where('file_id', 'in', change.writable('import_file', own))
      .execute()
    const { numDeletedRows } = await change.db
      .deleteFrom('import_file')
      .where('id', '=', id)
      .where('state', 'in', ['matching', 'checked'])
      .where('id', 'in', change.writable('import_file', own))
      .executeTakeFirst()
    return numDeletedRows > 0n ? done({ id }) : notFound
  })
