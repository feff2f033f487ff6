import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { reassessTeamOf } from '../alerts/reassess-team.ts'
import { newId } from '../database/ids.ts'
import { isInLastWeeks } from '../people/last-weeks.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { keepGaps } from '../service-gaps/keep-gaps.ts'
import { openColumns } from './columns.ts'
import { refuseHoldingDays } from './dates.ts'
import type { HoldingInput } from './form.ts'
import { newRef } from './ref.ts'
import { refusePractice } from './sent-by.ts'
import { noteChange } from './timeline.ts'

/** One more person held. Saving is never blocked by a boundary: passing it raises an alert. */
export const addHolding = (act: Act, input: HoldingInput) =>
  act.change('holding.add', async (change) => {
    const { today, person, now } = change.who
    const job = await jobFor(change, input.employment)
    if (typeof job !== 'string') return job
    const refused =
      refuseHoldingDays(input, today) ?? (await refusePractice(change, { ...input, job }))
    if (refused) return refused
    const id = newId()
    const words = await change.sealer(person)
    await change.db
      .insertInto('holding')
      .values({
        id,
        employment_id: job,
        person_id: person,
        ref: newRef(),
        label: words.seal('holding', 'label', id, input.label),
        note: input.note ? words.seal('holding', 'note', id, input.note) : null,
        opened_on: today,
        ...openColumns(input),
        // Nobody knows since when there is risk: as long as they are held is the safe answer.
        risk_since: input.held_since,
        progress_since: input.progress ? today : null,
        status_since: today,
        created_at: now,
        changed_at: now,
      })
      .execute()
    await noteChange(change, id, 'added')
    await keepGaps(change, job)
    await reassess(change, job)
    if (input.offloaded) await reassessTeamOf(change, job)
    return done({ id })
  })

/** The job this holding belongs to: the only one there is, or the one that was chosen. */
async function jobFor(change: Change, chosen: string | null) {
  const jobs = await ownJobs(change.view, {})
  if (jobs.length === 0) return notFound
  const only = chosen === null && jobs.length === 1 ? jobs[0] : undefined
  const job = only ?? jobs.find(({ id }) => id === chosen)
  if (!job) return unfit('employment', 'Choose which job this is for.')
  return isInLastWeeks(job.until_on, change.who.today) ? unfit('label', endsSoon) : job.id
}

/** Somebody who comes new in the last weeks would be left with nobody. */
const endsSoon =
  'This job ends within four weeks, so nobody new is held in it. Ask your lead who can hold them.'
