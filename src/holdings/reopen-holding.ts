import { done, isRefusal, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { isInLastWeeks } from '../people/last-weeks.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { keepGaps } from '../service-gaps/keep-gaps.ts'
import { daysBetween } from '../time/london.ts'
import { carriedOver } from './columns.ts'
import { heldNow } from './held-now.ts'
import { holdingAt, ownHolding, updateHolding, type HoldingRow } from './own-holding.ts'
import { newRef } from './ref.ts'
import { opensAgain } from './rules.ts'
import { noteChange } from './timeline.ts'

/**
 * The way back. Soon after the end the same holding is open again, and the days between do not
 * count; later, or in another job, a new one begins that knows the old one. One person is held once.
 */
export const reopenHolding = (act: Act, id: string, version: number) =>
  act.change('holding.reopen', async (change) => {
    const holding = await ownHolding(change, id)
    if (!holding) return notFound
    if (holding.ended_on === null) return done({ id })
    const held = await heldNow(change, id)
    if (held) return held.person_id === act.who.person ? done(held) : unfit('', heldByAnother)
    const read = await holdingAt(change, id, version)
    if (isRefusal(read)) return read
    const job = await jobOf(change, holding)
    if (job === null) return unfit('', 'You do not hold people in that job now. Add them anew.')
    const same =
      job === holding.employment_id && opensAgain(holding.ended_on, change.who.today) === 'same'
    const opened = same
      ? await openSame(change, holding, holding.ended_on)
      : await openNew(change, holding, job)
    if (isRefusal(opened)) return opened
    await keepGaps(change, job)
    await reassess(change, job)
    return done(opened)
  })

const heldByAnother = 'A colleague holds them now. They can hand them back to you.'

/** The job it was held in, or the only one there is now. */
async function jobOf(change: Change, { employment_id: before }: HoldingRow) {
  const { today } = change.who
  const all = await ownJobs(change.view, {})
  const jobs = all.filter((job) => !isInLastWeeks(job.until_on, today))
  if (jobs.some(({ id }) => id === before)) return before
  return jobs.length === 1 ? jobs[0]!.id : null
}

async function openSame(change: Change, holding: HoldingRow, endedOn: string) {
  const { today } = change.who
  const refused = await updateHolding(change, holding, {
    status: 'open',
    status_since: today,
    ended_on: null,
    end_reason: null,
    planned_end_on: null,
    paused_days: holding.paused_days + daysBetween(endedOn, today),
  })
  if (refused) return refused
  await noteChange(change, holding.id, 'reopened')
  return { id: holding.id }
}

async function openNew(change: Change, holding: HoldingRow, job: string) {
  const refused = await updateHolding(change, holding, {})
  if (refused) return refused
  const { today, now, person } = change.who
  const id = newId()
  const before = await change.view.opener(person)
  const words = await change.sealer(person)
  const again = (column: 'label' | 'note') => {
    const text = before.open('holding', column, holding.id, holding[column])
    return text === null ? null : words.seal('holding', column, id, text)
  }
  await change.db
    .insertInto('holding')
    .values({
      ...carriedOver(holding),
      id,
      employment_id: job,
      person_id: person,
      ref: newRef(),
      label: again('label')!,
      note: again('note'),
      opened_on: today,
      held_since: today,
      risk_since: today,
      progress_since: holding.progress ? today : null,
      status_since: today,
      reopened_from: holding.id,
      created_at: now,
      changed_at: now,
    })
    .execute()
  await noteChange(change, holding.id, 'reopened_as')
  await noteChange(change, id, 'reopened_new')
  return { id }
}
