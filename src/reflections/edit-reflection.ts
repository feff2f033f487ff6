import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { nothingYet } from './add-reflection.ts'
import type { ReflectionInput } from './form.ts'
import { hasOwnWords } from './models.ts'
import { isOwn } from './own-reflection.ts'
import { sealedColumns } from './sealed-columns.ts'

/** Other words in place of the old ones. What was sent of it stays as it was sent. */
export const editReflection = (act: Act, id: string, input: ReflectionInput, version: number) =>
  act.change('reflection.edit', async (change) => {
    if (!(await isOwn(change, id))) return notFound
    if (!hasOwnWords(input.model, input.body)) return nothingYet
    const sealed = sealedColumns(await change.sealer(change.who.person), id, input)
    const { numUpdatedRows } = await change.db
      .updateTable('reflection')
      .set({ ...sealed, changed_at: change.who.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('id', 'in', change.writable('reflection', own))
      .executeTakeFirst()
    return numUpdatedRows ? done({ id }) : changedSince
  })
