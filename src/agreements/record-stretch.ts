import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { sayDay } from '../time/words.ts'
import type { Position } from './elements.ts'
import { holdEmployment } from './hold-employment.ts'
import type { StretchInput } from './stretch-form.ts'
import { mayStretch, stretchable } from './stretch-rules.ts'

/** Of one holding, or of a whole job. */
type About = { holding: string } | { employment: string }
type Place = { employment: string; holding: string | null }

const firm =
  'This one is firm, so it does not stretch. You can ask to change the agreement instead.'
const unagreed = 'Nothing is agreed for this job yet. Agree it first, and then it can stretch.'

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

async function placeOf(change: Change, about: About): Promise<Place | 'ended' | null> {
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

/** Why this element cannot stretch here and now, with the way on. */
async function inTheWay(change: Change, place: Place, { element }: StretchInput) {
  const position = await agreedPosition(change, place, element)
  if (position === null) return unagreed
  if (!mayStretch(position)) return firm
  if (!stretchable[place.holding ? 'holding' : 'job'].includes(element)) {
    return 'Choose one of those shown here.'
  }
  const until = await liveUntil(change, place, element)
  return until && `This has a stretch already, until ${sayDay(until)}. End that one first.`
}

async function agreedPosition({ db }: Change, { employment }: Place, element: string) {
  const row = await db
    .selectFrom('agreement as a')
    .innerJoin('agreement_element as e', 'e.agreement_id', 'a.id')
    .select('e.position')
    .where('a.employment_id', '=', employment)
    .where('a.status', '=', 'in_force')
    .where('e.element', '=', element)
    .executeTakeFirst()
  return row ? (row.position as Position) : null
}

async function liveUntil({ db, who }: Change, { employment, holding }: Place, element: string) {
  const row = await db
    .selectFrom('stretch')
    .select('until_on')
    .where('employment_id', '=', employment)
    .where('element', '=', element)
    .where('holding_id', holding === null ? 'is' : '=', holding)
    .where('ended_at', 'is', null)
    .where('until_on', '>=', who.today)
    .executeTakeFirst()
  return row?.until_on ?? null
}

type Kept = Place & { organisation: string }

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
