import type { Change } from '../access/change.ts'
import { sayDay } from '../time/words.ts'
import type { Position } from './elements.ts'
import type { StretchInput } from './stretch-form.ts'
import { mayStretch, stretchable } from './stretch-rules.ts'

/** Where something stretches: one holding of a job, or the whole of it. */
export type StretchPlace = { employment: string; holding: string | null }

const firm =
  'This one is firm, so it does not stretch. You can ask to change the agreement instead.'
const unagreed = 'Nothing is agreed for this job yet. Agree it first, and then it can stretch.'

/** Why this element cannot stretch here and now, with the way on. */
export async function inTheWay(change: Change, place: StretchPlace, { element }: StretchInput) {
  const position = await agreedPosition(change, place, element)
  if (position === null) return unagreed
  if (!mayStretch(position)) return firm
  if (!stretchable[place.holding ? 'holding' : 'job'].includes(element)) {
    return 'Choose one of those shown here.'
  }
  const until = await liveUntil(change, place, element)
  return until && `This has a stretch already, until ${sayDay(until)}. End that one first.`
}

async function agreedPosition({ db }: Change, { employment }: StretchPlace, element: string) {
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

async function liveUntil(
  { db, who }: Change,
  { employment, holding }: StretchPlace,
  element: string,
) {
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
