import { NotFound, type Ask } from '../access/ask.ts'
import { belongsTo, theDebrief, type Debrief } from './queries.ts'

/** A debrief whose steps the asker may follow; everyone else hears that there is none. */
export async function atTheTable(ask: Ask): Promise<Debrief> {
  const debrief = await theDebrief(ask.view, { id: ask.param('id') })
  if (!debrief || !belongsTo(debrief)) throw new NotFound()
  return debrief
}
