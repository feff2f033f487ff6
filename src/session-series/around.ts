import type { View } from '../access/view.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { spanOf } from '../time/weeks.ts'
import type { Around, Person, Taken } from './flags.ts'
import { allocatedLeave, leaveBetween, ownHours, takenBetween } from './queries.ts'
import { hoursOf } from './hours.ts'
import type { Offer } from './offer.ts'

/** All that may lie in the way of sessions from one day to another, as far as the asker sees. */
export async function aroundOf(
  view: View,
  offer: Offer,
  { first, last }: { first: Day; last: Day },
): Promise<Around> {
  // A clash may be with one that began just before, and another day of the same week is offered.
  const days = { first: addDays(first, -7), last: addDays(last, 7) }
  const [taken, led, allocated, mine] = await Promise.all([
    takenBetween(view, spanOf(days.first, days.last)),
    leaveBetween(view, days),
    allocatedLeave(view, days),
    offer.giver.hours === undefined ? ownHours(view, {}) : [],
  ])
  const leave = Map.groupBy([...led, ...allocated], ({ person_id }) => person_id)
  const people = new Map<string, Person>(
    offer.people.map(({ person, hours }) => [
      person,
      { leave: leave.get(person) ?? [], workingHours: hours },
    ]),
  )
  people.set(offer.giver.id, {
    leave: leave.get(offer.giver.id) ?? [],
    workingHours: offer.giver.hours === undefined ? together(mine) : offer.giver.hours,
  })
  return { giver: offer.giver.id, people, taken: takenFrom(taken), ...offer.limits }
}

/** With two jobs, one of them says when: which is not for this list to tell. */
const together = (jobs: { working_hours: string | null }[]) =>
  jobs.length === 1 ? hoursOf(jobs[0]!.working_hours) : null

type TakenRow = Awaited<ReturnType<typeof takenBetween>>[number]

const takenFrom = (rows: TakenRow[]): Taken[] =>
  [...Map.groupBy(rows, ({ id }) => id).values()].map((sitting) => {
    const { starts_at: startsAt, minutes, giver_id, supervisor_id } = sitting[0]!
    const giver = giver_id ?? supervisor_id
    const people = sitting.map(({ person_id }) => person_id)
    return { startsAt, minutes, people: giver === null ? people : [...people, giver] }
  })
