import type { PointFacts } from '../../views/talking-points/point-list.tsx'
import type { PointsPageFacts } from '../../views/talking-points/points-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { sayNearDay } from '../time/words.ts'
import { mostWords } from './form.ts'
import { openPoints, pageSize, pointJobs, talkedPoints, type FoundPoint } from './queries.ts'

type Known = Omit<PointsPageFacts, 'values' | 'errors'>

/**
 * What is to be talked about with one person, for themself or for a lead of theirs; null to others.
 * Somebody without a lead keeps their page, to see what was there.
 */
export async function pointsFacts(
  view: View,
  { person, page }: { person: string; page: number },
): Promise<Known | null> {
  const mine = person === view.who.person
  const jobs = await pointJobs(view, person)
  if (!mine && jobs.length === 0) return null
  const open = await openPoints(view, person)
  const talked = await talkedPoints(view, { person, page })
  const places = [...new Map(jobs.map((job) => [job.id, job])).values()]
  const many = new Set([...open, ...talked].map((point) => point.employment_id)).size > 1
  return {
    mine,
    person,
    name: jobs[0]?.person ?? '',
    leads: mine ? [...new Set(jobs.map(({ lead }) => lead))] : [],
    jobs:
      places.length > 1
        ? places.map((job) => ({ value: job.id, label: `${job.organisation}, with ${job.lead}` }))
        : [],
    open: open.map((point) => pointFacts(view, point, many)),
    talked: talked.map((point) => pointFacts(view, point, many)),
    page,
    pages: Math.max(1, Math.ceil(Number(talked[0]?.of ?? 0) / pageSize)),
    most: mostWords,
    whoSees: await whoSeesPoints(view, { person, employment: jobs[0]?.id ?? null }),
  }
}

export const addedBy = ({ who }: Pick<View, 'who'>, point: FoundPoint) =>
  point.by_id === who.person ? 'You' : (point.by ?? 'Somebody')

/** One talking point in finished words, with what this reader may press. */
export function pointFacts({ who }: View, point: FoundPoint, many = false): PointFacts {
  const wrote = point.by_id === who.person
  const added = `${addedBy({ who }, point)} added this ${sayNearDay(point.added_at, who)}`
  return {
    id: point.id,
    version: point.version,
    words: point.words,
    hint: `${added}${many && point.organisation ? `, for ${point.organisation}` : ''}.`,
    talked: point.talked_at && `Talked about ${sayNearDay(point.talked_at, who)}.`,
    mayChange: wrote && point.talked_at === null,
  }
}

/** The lead reads of themself by name, and of the worker by theirs. */
export async function whoSeesPoints(
  view: View,
  { person, employment }: { person: string; employment: string | null },
) {
  const line = await whoSees(view, 'talking_point', employment)
  if (person === view.who.person) return line
  const [job] = await pointJobs(view, person)
  return job ? line.replace(/^You\b/, job.person) : line
}
