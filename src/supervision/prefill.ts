import type { View } from '../access/view.ts'
import type { SessionType } from '../database/schema.ts'
import type { Values } from '../web/form.ts'
import { giversOutside, type Bookable } from './booking-queries.ts'
import { supportMaps } from './map-facts.ts'

/** Minutes as they are meant to be, and whoever gives it now: only what is known is filled in. */
export async function prefilled(view: View, job: Bookable, type: SessionType): Promise<Values> {
  const scope = job.mine ? 'own' : 'person'
  const { maps } = await supportMaps(view, { scope, person: job.person_id })
  const line = maps.find(({ employment }) => employment === job.id)?.usual[type]
  if (!line) return {}
  const known = new Set((await giversOutside(view, {})).map(({ id }) => id))
  const giver = line.supervisor && known.has(line.supervisor) ? `s-${line.supervisor}` : line.person
  return {
    ...(line.minutes ? { minutes: String(line.minutes) } : {}),
    ...(giver ? { giver: giver.startsWith('s-') ? giver : `p-${giver}` } : {}),
  }
}
