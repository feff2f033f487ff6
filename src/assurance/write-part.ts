import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { chosenOrganisation } from '../people/administered.ts'
import type { PartInput } from './form.ts'

type Where = { document: string; part: string; version: number }

/** Adds a version of one part; `version` is the last one the writer saw, 0 when there was none. */
export const writePart = (act: Act, { document, part, version }: Where, input: PartInput) =>
  act.change('document.write', async (change) => {
    const { organisation, ours, answers } = input
    if (!(await chosenOrganisation(change, organisation))) return notFound
    const { db, who } = change
    const last = await db
      .selectFrom('document_part')
      .select((of) => of.fn.max('number').as('number'))
      .where('organisation_id', '=', organisation)
      .where('document', '=', document)
      .where('part', '=', part)
      .executeTakeFirst()
    if ((last?.number ?? 0) !== version) return changedSince
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('document_part')
      .values({
        id: newId(),
        organisation_id: organisation,
        document,
        part,
        number: version + 1,
        ours: ours ? 1 : 0,
        answers: JSON.stringify(answers),
        made_by: who.person,
        made_at: who.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows ? done({ id: organisation }) : changedSince
  })
