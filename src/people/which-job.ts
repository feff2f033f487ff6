import { notFound, unfit, type Change } from '../access/change.ts'
import { ownJobs } from './own-jobs.ts'

/** The job in which something is kept: the only one there is, or the one that was chosen. */
export async function whichJob(change: Change, chosen: string | null) {
  const jobs = await ownJobs(change.view, {})
  if (jobs.length === 0) return notFound
  const job = chosen === null && jobs.length === 1 ? jobs[0]! : jobs.find(({ id }) => id === chosen)
  return job ?? unfit('employment', 'Choose which job this is for.')
}
