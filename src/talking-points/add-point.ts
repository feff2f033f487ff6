import { done, notFound, unfit, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { pointJobs } from './queries.ts'

type Adding = { person: string; employment: string | null; words: string }

/** For the next one-to-one, by the worker or their lead; both of them read it. */
export const addPoint = (act: Act, { person, employment, words }: Adding) =>
  act.change('talking_point.add', async (change) => {
    const jobs = await pointJobs(change.view, person)
    if (jobs.length === 0) return notFound
    const ids = [...new Set(jobs.map((job) => job.id))]
    const wanted = employment ?? (ids.length === 1 ? ids[0] : null)
    const job = jobs.find((each) => each.id === wanted)
    if (!job) return unfit('employment_id', 'Choose which job it is about.')
    const id = newId()
    const sealer = await change.sealer(job.organisation_id)
    await change.db
      .insertInto('talking_point')
      .values({
        id,
        organisation_id: job.organisation_id,
        employment_id: job.id,
        person_id: job.person_id,
        by_id: change.who.person,
        words: sealer.seal('talking_point', 'words', id, words),
        added_at: change.who.now,
      })
      .execute()
    return done({ id })
  })
