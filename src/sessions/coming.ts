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

type Wanted = {
  type: SessionType
  employments: readonly string[]
  supervisor: string | null
  startsAt: Instant
}

/** Whoever is supervised: the asker, people they lead or manage, or people they supervise. */
export async function comingTo(
  change: Change,
  wanted: Wanted,
  given: Given,
): Promise<Job[] | Refusal> {
  const { employments, startsAt } = wanted
  if (employments.length === 0) return unfit('people', 'Choose who comes.')
  const theirs = [own, employmentManaged]
  if (given.person === change.who.person) theirs.push(employmentBond)
  let jobs = await jobsOf(change, employments, theirs)
  if (jobs.length < employments.length && isAmongColleagues(wanted)) {
    jobs = await jobsOf(change, employments, [...theirs, sameTeam])
    if (!jobs.some(({ person_id }) => person_id === change.who.person)) return notFound
  }
  if (jobs.length < employments.length) return notFound
  return refusePeople(jobs, { given, day: londonDay(startsAt) }) ?? jobs
}

const jobsOf = (change: Change, employments: readonly string[], rules: Rule[]): Promise<Job[]> =>
  change.db
    .selectFrom('employment')
    .select(['id', 'person_id', 'organisation_id', 'from_on', 'until_on'])
    .where('id', 'in', [...employments])
    .where('id', 'in', change.writable('employment', ...rules))
    .orderBy('id')
    .execute()

/** Colleagues may ask each other to sit with them, where nobody pays for it. */
const isAmongColleagues = ({ type, supervisor }: Wanted) =>
  supervisor === null && (type === 'peer' || type === 'mdt')

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
