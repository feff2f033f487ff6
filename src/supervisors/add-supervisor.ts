import { done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { SupervisorInput } from './form.ts'
import { managedPlaces } from './queries.ts'
import { columnsOf } from './values.ts'

/** Somebody outside who may be asked to supervise. What they need is sealed for the organisation. */
export const addSupervisor = (act: Act, input: SupervisorInput) =>
  act.change('supervisor.add', async (change) => {
    const organisation_id = await placeFor(change, input.organisation)
    if (!organisation_id) return unfit('organisation', 'Choose whom they would supervise for.')
    const id = newId()
    const { person: made_by, now: made_at } = change.who
    const access_needs = await sealNeeds(change, { id, organisation_id }, input.access_needs)
    await change.db
      .insertInto('supervisor')
      .values({ id, organisation_id, ...columnsOf(input), access_needs, made_by, made_at })
      .execute()
    return done({ id })
  })

type Owned = { id: string; organisation_id: string }

export async function sealNeeds(change: Change, { id, organisation_id }: Owned, text: string) {
  if (text.trim() === '') return null
  return (await change.sealer(organisation_id)).seal('supervisor', 'access_needs', id, text)
}

/** The organisation that a form names, or the only one the asker manages. */
async function placeFor({ view }: Change, named: string | null) {
  const places = await managedPlaces(view, {})
  if (!named) return places.length === 1 ? places[0]!.id : null
  return places.find(({ id }) => id === named)?.id ?? null
}
