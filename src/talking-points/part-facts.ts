import type { PointsPartFacts } from '../../views/talking-points/points-part.tsx'
import type { View } from '../access/view.ts'
import { daysBetween, londonDay } from '../time/london.ts'
import { pointFacts } from './points-facts.ts'
import { lineSession, pointJobs, pointsFor } from './queries.ts'

/** Days after a one-to-one in which its points can still be ticked there. */
const tickedLater = 7

/** Talking points on the page of a one-to-one, for its two sides; null to others and elsewhere. */
export async function talkingPointsPart(
  view: View,
  session: string,
): Promise<PointsPartFacts | null> {
  const met = await lineSession(view, { session })
  if (!met) return null
  const { person_id: person, employment_id: employment } = met
  const mine = person === view.who.person
  const jobs = await pointJobs(view, person)
  if (!mine && !jobs.some(({ id }) => id === employment)) return null
  const { today } = view.who
  const isLately = daysBetween(londonDay(met.starts_at), today) <= tickedLater
  const isOn = met.status === 'booked' || (met.status === 'held' && isLately)
  const points = (await pointsFor(view, { employment, session })).map((point) =>
    pointFacts(view, point),
  )
  return {
    session,
    at: mine ? '/supervision/talking-points' : `/people/${person}/talking-points`,
    open: isOn ? points.filter(({ talked }) => talked === null) : [],
    talked: points.filter(({ talked }) => talked !== null),
    isOn,
  }
}
