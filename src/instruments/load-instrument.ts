import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { chosenOrganisation } from '../people/administered.ts'
import type { Definition } from './definition.ts'

type Loading = { organisation: string | null; definition: Definition }

/** A check people may use for themselves. One of the same name takes the place of the one before. */
export const loadInstrument = (act: Act, { organisation, definition }: Loading) =>
  act.change('instrument.load', async (change) => {
    const owner = await chosenOrganisation(change, organisation)
    if (!owner) return unfit('organisation', 'Choose the organisation it is for.')
    const text = JSON.stringify(definition)
    const former = await latestOf(change, owner, definition.name)
    if (former?.ended_at === null && former.definition === text) {
      return unfit('definition', 'This is loaded already, word for word.')
    }
    await endOf(change, owner, definition.name)
    const id = newId()
    const { numInsertedOrUpdatedRows: added } = await change.db
      .insertInto('instrument')
      .values({
        id,
        organisation_id: owner,
        name: definition.name,
        number: (former?.number ?? 0) + 1,
        definition: text,
        loaded_by: change.who.person,
        loaded_at: change.who.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added ? done({ id }) : changedSince
  })

const latestOf = ({ db }: Change, organisation: string, name: string) =>
  db
    .selectFrom('instrument')
    .select(['number', 'definition', 'ended_at'])
    .where('organisation_id', '=', organisation)
    .where('name', '=', name)
    .orderBy('number', 'desc')
    .executeTakeFirst()

const endOf = (change: Change, organisation: string, name: string) =>
  change.db
    .updateTable('instrument')
    .set((of) => ({ ended_at: change.who.now, version: of('version', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .where('id', 'in', change.writable('instrument', administers))
    .execute()

/** Nobody can begin it any more; what people answered stays with them. */
export const withdrawInstrument = (act: Act, instrument: string) =>
  act.change('instrument.withdraw', async (change) => {
    const { numUpdatedRows: found } = await change.db
      .updateTable('instrument')
      .set((of) => ({
        ended_at: of.fn.coalesce('ended_at', of.val(change.who.now)),
        version: of('version', '+', 1),
      }))
      .where('id', '=', instrument)
      .where('id', 'in', change.writable('instrument', administers))
      .executeTakeFirst()
    return found ? done({ id: instrument }) : notFound
  })
