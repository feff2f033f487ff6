import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { chosenOrganisation } from '../people/administered.ts'
import { standingOf } from './checklist.ts'
import { answersOf, type ChecklistInput } from './form.ts'

/** Keeps the answers of one day. What was not answered stays as it was. */
export const answerChecklist = (act: Act, input: ChecklistInput) =>
  act.change('checklist.answer', async (change) => {
    const { organisation, standing, checked_on } = input
    if (!(await chosenOrganisation(change, organisation))) return notFound
    const { db, who } = change
    // Held until this change ends, so that two administrators take turns.
    await db
      .updateTable('organisation')
      .set((of) => ({ version: of.ref('version') }))
      .where('id', '=', organisation)
      .execute()
    const known = await db
      .selectFrom('employer_check')
      .select(['item', 'answer'])
      .where('organisation_id', '=', organisation)
      .execute()
    const now = new Map(known.map(({ item, answer }) => [item, answer]))
    if (standingOf(now) !== standing) return changedSince
    const checked = { checked_on, checked_by: who.person }
    const rows = answersOf(input).map((given) => ({
      organisation_id: organisation,
      ...given,
      ...checked,
    }))
    await db
      .insertInto('employer_check')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'item']).doUpdateSet((of) => ({
          answer: of.ref('excluded.answer'),
          ...checked,
        })),
      )
      .execute()
    return done({ id: organisation })
  })
