import { done, unfit, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { ReflectionInput } from './form.ts'
import { hasOwnWords } from './models.ts'
import { sealedColumns } from './sealed-columns.ts'

export const nothingYet = unfit('body', 'Write a few words. One line is enough.')

/** Kept for the writer alone: nothing else in Holdfast changes with it. */
export const addReflection = (act: Act, input: ReflectionInput) =>
  act.change('reflection.add', async (change) => {
    if (!hasOwnWords(input.model, input.body)) return nothingYet
    const id = newId()
    const { person, now } = change.who
    const sealed = sealedColumns(await change.sealer(person), id, input)
    await change.db
      .insertInto('reflection')
      .values({ id, person_id: person, ...sealed, made_at: now, changed_at: now })
      .execute()
    return done({ id })
  })
