import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { holdEmployment } from './hold-employment.ts'
import type { StretchInput } from './stretch-form.ts'
import { inTheWay, type StretchPlace } from './in-the-way.ts'

/** Of one holding, or of a whole job. */
type About = { holding: string } | { employment: string }

/** Records a reasoned exception that ends; the worker's load is judged again at once. */
export const recordStretch = (act: Act, about: About, input: StretchInput) =>
  act.change('stretch.record', async (change) => {
    const place = await placeOf(change, about)
    if (place === 'ended') return unfit('element', 'This holding has ended. Nothing can stretch.')
    const held = place && (await holdEmployment(change, place.employment))
    if (!held || held.person_id !== change.who.person) return notFound
    const whyNot = await inTheWay(change, place, input)
    if (whyNot) return unfit('element', whyNot)
    const id = await keep(change, { ...place, organisation: held.organisation_id }, input)
    await reassess(change, held.id)
    return done({ id })
  })

async function placeOf(change: Change, about: About): Promise<StretchPlace | 'ended' | null> {
  if ('employment' in about) return { employment: about.employment, holding: null }
  const row = await change.db
    .selectFrom('holding')
    .select(['employment_id', 'ended_on'])
    .where('id', '=', about.holding)
    .where('id', 'in', change.writable('holding', own))
    .executeTakeFirst()
  if (!row) return null
  return row.ended_on === null ? { employment: row.employment_id, holding: about.holding } : 'ended'
}

type Kept = StretchPlace & { organisation: string }

async function keep(change: Change, place: Kept, input: StretchInput): Promise<string> {
  const { db, who } = change
  const id = newId()
  const words = await change.sealer(place.organisation)
  await db
    .insertInto('stretch')
    .values({
      id,
      employment_id: place.employment,
      person_id: who.person,
      organisation_id: place.organisation,
      holding_id: place.holding,
      element: input.element,
      reason: words.seal('stretch', 'reason', id, input.reason),
      from_on: who.today,
      until_on: input.until_on,
      made_by: who.person,
      made_at: who.now,
    })
    .execute()
  return id
}
