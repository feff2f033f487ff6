import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import { employmentBond, employmentManaged, own, sameTeam, type Rule } from '../access/relations.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import type { SessionType } from '../database/tables/supervision.ts'
import type { Given } from './find-giver.ts'

export type Job = {
  id: string
  person_id: string
  organisation_id: string
  from_on: Day
  until_on: Day | null
}

type Wanted = { type: SessionType; employments: readonly string[]; startsAt: Instant }

/** Whoever is supervised: the asker, people they lead or manage, or people they supervise. */
export async function comingTo(
  change: Change,
  { type, employments, startsAt }: Wanted,
  given: Given,
): Promise<Job[] | Refusal> {
  if (employments.length === 0) return unfit('people', 'Choose who comes.')
  const jobs = await change.db
    .selectFrom('employment')
    .select(['id', 'person_id', 'organisation_id', 'from_on', 'until_on'])
    .where('id', 'in', [...employments])
    .where('id', 'in', change.writable('employment', ...mayBring(change, type, given)))
    .orderBy('id')
    .execute()
  if (jobs.length < employments.length) return notFound
  return refusePeople(jobs, { given, day: londonDay(startsAt) }) ?? jobs
}

/** Colleagues may meet as peers; whoever gives a session may ask those they supervise. */
function mayBring(change: Change, type: SessionType, given: Given): Rule[] {
  const rules = [own, employmentManaged]
  if (given.person === change.who.person) rules.push(employmentBond)
  if (type === 'peer' || type === 'mdt') rules.push(sameTeam)
  return rules
}

function refusePeople(jobs: readonly Job[], { given, day }: { given: Given; day: Day }) {
  const people = jobs.map((job) => job.person_id)
  if (new Set(people).size < people.length) return unfit('people', 'Choose each person once.')
  if (given.person !== null && people.includes(given.person)) {
    return unfit('giver', 'Choose somebody else: nobody supervises themselves.')
  }
  const isHere = ({ from_on, until_on }: Job) =>
    from_on <= day && (until_on === null || day <= until_on)
  return jobs.every(isHere) ? null : unfit('on', 'Somebody here does not work on this day.')
}
