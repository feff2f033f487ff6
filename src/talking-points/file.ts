import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { dayCell, everyPage, list } from '../web/list.ts'
import { addedBy } from './points-facts.ts'
import { openPoints, pointJobs, talkedPoints } from './queries.ts'

/**
 * Talking points as a list for a spreadsheet; null to whoever does not share them. The worker has
 * them whole. A lead keeps the words they wrote themself, and of the worker's only the days.
 */
export async function pointsFile(view: View, person: string) {
  const me = view.who.person
  if (person !== me && (await pointJobs(view, person)).length === 0) return null
  const open = await openPoints(view, person)
  const talked = await everyPage((page) => talkedPoints(view, { person, page }))
  return list('talking-points', [...open, ...talked], {
    List: (point) => (point.talked_at === null ? 'To talk about' : 'Talked about'),
    What: (point) => (person === me || point.by_id === me ? point.words : null),
    'Added by': (point) => addedBy(view, point),
    Added: (point) => dayCell(londonDay(point.added_at)),
    'Talked about': (point) => dayCell(point.talked_at && londonDay(point.talked_at)),
  })
}
