import type { SupportFacts } from '../../views/people/support-page.tsx'
import type { View } from '../access/view.ts'
import { isDay, londonDay, londonInstant } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import { lastDayBefore } from './bond-times.ts'
import { bondsThen, jobsThen, type BondThen, type JobThen } from './support-queries.ts'
import { supportTree, unsupported } from './support-tree.ts'
import { bondWords, jobWords, sayDays } from './words.ts'

/** Who supports whom on a day: the drawing, everybody without somebody, and each bond in words. */
export async function supportFacts(view: View, asked: string | null): Promise<SupportFacts> {
  const { today, now } = view.who
  const day = asked !== null && isDay(asked) ? asked : today
  const then = { day, at: day === today ? now : londonInstant(day, '12:00')! }
  const [jobs, bonds] = await Promise.all([jobsThen(view, then), bondsThen(view, then)])
  const tree = supportTree(jobs, bonds)
  const [led, leads] = [tree.filter(({ from }) => from !== null).length, leadsIn(bonds)]
  return {
    day,
    isToday: day === today,
    says: `${isAre(led)} led by ${leads === 1 ? '1 person' : `${leads} people`} on ${sayShortDay(day)}.`,
    tree,
    alone: unsupported(jobs, bonds).map(({ person, name }) => ({
      href: `/admin/people/${person}`,
      name,
    })),
    rows: jobs.flatMap((job) => rowsOf(job, bonds)),
  }
}

const isAre = (count: number) => (count === 1 ? '1 person is' : `${count} people are`)

const leadsIn = (bonds: readonly BondThen[]) =>
  new Set(bonds.filter(({ kind }) => kind === 'line').map(({ viewer_id }) => viewer_id)).size

function rowsOf(job: JobThen, bonds: readonly BondThen[]): SupportFacts['rows'] {
  return bonds
    .filter(({ employment_id }) => employment_id === job.id)
    .map(({ name, kind, from_at, until_at }) => ({
      name: job.name,
      job: jobWords[job.job],
      team: job.team ?? 'No team',
      by: name,
      as: bondWords[kind],
      days: sayDays(londonDay(from_at), until_at && lastDayBefore(until_at)),
    }))
}
