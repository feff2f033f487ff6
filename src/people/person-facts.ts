import type { PersonFacts } from '../../views/people/person-page.tsx'
import type { BondFacts, JobFacts } from '../../views/people/job-card.tsx'
import type { SignInFacts } from '../../views/people/sign-in-card.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { resetsOf } from '../factor-resets/facts.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay, sayWhen } from '../time/words.ts'
import { administered } from './administered.ts'
import { lastDayBefore } from './bond-times.ts'
import { bondsOf, jobsOf, liveLinks, personFacts, type BondRow, type JobRow } from './queries.ts'
import { readAccount } from './read-account.ts'
import { bondWords, jobWords, sayDays } from './words.ts'
import { parseWorkingHours, sayWorkingHours } from './working-hours.ts'

/** Somebody with a job in an organisation of the asker; for anyone else there is no such person. */
export async function thePerson(ask: Ask) {
  const person = ask.param('id')
  const [jobs, facts] = await Promise.all([
    jobsOf(ask.view, { person }),
    personFacts(ask.view, { person }),
  ])
  if (jobs.length === 0 || !facts) throw new NotFound()
  return { ...facts, jobs }
}

export type ThePerson = Awaited<ReturnType<typeof thePerson>>

export async function personPageFacts(ask: Ask, person: ThePerson): Promise<PersonFacts> {
  const organisations = (await administered(ask.view)).map(({ id }) => id)
  const [bonds, account] = await Promise.all([
    bondsOf(ask.view, { person: person.id }),
    readAccount(ask.door, { person: person.id, organisations, today: ask.today }),
  ])
  return {
    id: person.id,
    name: person.name,
    version: person.version,
    isKept: account.isKept,
    isErased: account.isErased,
    jobs: person.jobs.map((job) => jobFacts(ask, job, bonds)),
    signIn: await signInFacts(ask, person, account.hasPassword),
    lost: await resetsOf(ask.view, person.id),
  }
}

async function signInFacts(
  ask: Ask,
  person: ThePerson,
  hasPassword: boolean,
): Promise<SignInFacts> {
  const [link] = await liveLinks(ask.view, { person: person.id })
  const linkUntil = link ? sayWhen(link.expires_at, { now: ask.now }) : null
  if (person.deactivated_at !== null) return { state: 'closed', linkUntil: null }
  if (hasPassword) return { state: 'open', linkUntil }
  return { state: link ? 'invited' : 'not_invited', linkUntil }
}

function jobFacts({ now, today }: Ask, job: JobRow, bonds: BondRow[]): JobFacts {
  const { id, organisation_id, organisation, until_on } = job
  const holds = job.holds && job.job !== 'link_worker' ? ', and holds people' : ''
  return {
    id,
    title: `${jobWords[job.job]}${holds}, ${organisation}`,
    organisation: { id: organisation_id, name: organisation },
    isOver: until_on !== null && until_on < today,
    isAdministrator: job.duty !== null,
    facts: factsOf(job),
    bonds: bonds.filter((bond) => bond.employment_id === id).map((bond) => bondFacts(bond, now)),
  }
}

const factsOf = (job: JobRow) => [
  { key: 'Team', value: job.team ?? 'No team' },
  { key: 'Hours a week', value: String(job.weekly_hours ?? '') },
  {
    key: 'Working hours',
    value: job.working_hours === null ? '' : sayWorkingHours(parseWorkingHours(job.working_hours)),
  },
  {
    key: 'Started in this kind of work',
    value: job.started_in_role === null ? '' : sayShortDay(job.started_in_role),
  },
  { key: 'Days here', value: sayDays(job.from_on, job.until_on) },
]

export function bondFacts(bond: BondRow, now: string): BondFacts {
  const { id, name, kind, from_at, until_at } = bond
  const isOver = until_at !== null && until_at <= now
  return {
    id,
    name,
    says: bondWords[kind],
    days: sayDays(londonDay(from_at), until_at && lastDayBefore(until_at)),
    state: isOver ? 'over' : from_at > now ? 'later' : 'now',
  }
}
