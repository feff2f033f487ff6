import type { LeavingFacts } from '../../views/leavers/leaving-page.tsx'
import type { View } from '../access/view.ts'
import { riskWords } from '../holdings/words.ts'
import { sayShortDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import {
  holdingsOf,
  jobsLed,
  promisesOf,
  receiversFor,
  type HeldHere,
  type JobLed,
} from './queries.ts'
import { heldAfter } from './rules.ts'

export type Filled = { values: Values; errors: FieldError[]; changed?: boolean }

/**
 * The job that is to end and what is held in it; null when the reader does not lead it. `known` is
 * every holding a form about this person may name, those that have ended meanwhile among them.
 */
export async function theLeaver(view: View, person: string, employment: string | null) {
  const jobs = await jobsLed(view, { person })
  const job = employment === null ? jobs[0] : jobs.find(({ id }) => id === employment)
  if (!job) return null
  const all = (await Promise.all(jobs.map(({ id }) => holdingsOf(view, id)))).flat()
  const held = all.filter((row) => row.employment_id === job.id && row.ended_on === null)
  return { job, jobs, held, known: all.map(({ id }) => id) }
}

export type Leaver = NonNullable<Awaited<ReturnType<typeof theLeaver>>>

export async function leavingFacts(
  view: View,
  { job, jobs, held }: Leaver,
  filled: Filled,
): Promise<LeavingFacts> {
  const [receivers, promised] = await Promise.all([
    receiversFor(view, job),
    promisesOf(view, { person: job.person_id, organisation: job.organisation_id }),
  ])
  const me = view.who.person
  const named = receivers.map((each) => ({
    id: each.id,
    name: each.person_id === me ? `You (${each.name})` : each.name,
    held: Number(each.held),
    agreed: each.agreed,
  }))
  const chosen = held.map(({ id }) => String(filled.values[`choice_${id}`] ?? ''))
  const after = heldAfter(named, chosen)
  return {
    ...filled,
    changed: filled.changed ?? false,
    person: job.person_id,
    name: job.name,
    employment: job.id,
    version: job.version,
    place: placeOf(job),
    otherJobs: jobs
      .filter(({ id }) => id !== job.id)
      .map((other) => ({ id: other.id, place: placeOf(other) })),
    held: held.map(rowOf),
    promises: Number(promised?.count ?? 0),
    receivers: named.map((each, index) => ({ ...each, after: after[index]!.after })),
  }
}

const placeOf = ({ team, organisation }: JobLed) => [team, organisation].filter(Boolean).join(', ')

const rowOf = ({ id, label, ref, version, held_since: since, risk, status }: HeldHere) => ({
  id,
  label,
  ref,
  version,
  since: `Held since ${sayShortDay(since)}${status === 'paused' ? ', paused now' : ''}`,
  risk: risk === 'none_known' ? null : riskWords[risk],
})
