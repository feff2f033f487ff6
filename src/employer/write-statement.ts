import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { chosenOrganisation } from '../people/administered.ts'
import type { StatementInput } from './form.ts'

/** Writes or changes the employer's words. `version` is 0 when there were none yet. */
export const writeStatement = (
  act: Act,
  { organisation, words }: StatementInput,
  version: number,
) =>
  act.change('statement.write', async (change) => {
    if (!(await chosenOrganisation(change, organisation))) return notFound
    const { db, who } = change
    const made = { words, made_by: who.person, made_at: who.now }
    if (version === 0) return add(change, { organisation_id: organisation, ...made })
    const { numUpdatedRows } = await db
      .updateTable('employer_statement')
      .set({ ...made, version: version + 1 })
      .where('organisation_id', '=', organisation)
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: organisation }) : changedSince
  })

type New = { organisation_id: string; words: string; made_by: string; made_at: string }

async function add({ db }: Change, row: New) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('employer_statement')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows ? done({ id: row.organisation_id }) : changedSince
}
