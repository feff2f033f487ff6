import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import type { Job } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { columnsOf, refuseDays, type EmploymentInput } from './add-employment.ts'
import { hadDuty, startDuty } from './appoint-administrator.ts'
import { endOf, startOf } from './bond-times.ts'
import { refuseWhileHolding } from './open-holdings.ts'
import { isErased } from './is-erased.ts'
import { endTies } from './ties.ts'
import { recountHours } from './recount-hours.ts'

type EmploymentEdit = EmploymentInput & { employment: string; version: number }

/** Changes a job. Load and alerts are counted again: numbers scale with hours and time in role. */
export const editEmployment = (act: Act, edit: EmploymentEdit) =>
  act.change('employment.edit', async (change) => {
    const refusal = refuseDays(edit)
    if (refusal) return refusal
    const { employment, version } = edit
    const kept = await keptEmployment(change, employment)
    if (!kept) return notFound
    if (edit.team !== null && !(await isTeamOf(change, edit.team, kept.organisation))) {
      return unfit('team', 'Choose a team of the same organisation.')
    }
    const { numUpdatedRows } = await change.db
      .updateTable('employment')
      .set({ ...columnsOf(edit), version: version + 1 })
      .where('id', '=', employment)
      .where('id', 'in', change.writable('employment', administers))
      .where('version', '=', version)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    return (await settle(change, edit, kept)) ?? done({ id: employment })
  })

type Kept = {
  person: string
  organisation: string
  job: Job
  untilOn: Day | null
  holds: boolean
}

/** A duty lasts as long as the job; one that was taken away comes back with neither hours nor days. */
async function becomesAdministrator(change: Change, { job, untilOn }: EmploymentEdit, kept: Kept) {
  if (job !== 'administrator') return false
  if (kept.job !== 'administrator') return true
  if (kept.untilOn === null || (untilOn !== null && untilOn <= kept.untilOn)) return false
  return hadDuty(change, { ...kept, until: endOf(kept.untilOn) })
}

async function startTheirDuty(change: Change, edit: EmploymentEdit, kept: Kept) {
  if (!(await becomesAdministrator(change, edit, kept))) return null
  const until = edit.untilOn && endOf(edit.untilOn)
  return startDuty(change, { ...kept, from: startOf(edit.fromOn), until })
}

/** A longer contract leaves nobody over; a first or an earlier last day might. */
const endsSooner = (untilOn: Day | null, kept: Kept) =>
  untilOn !== null && (kept.untilOn === null || untilOn < kept.untilOn)

async function settle(change: Change, edit: EmploymentEdit, kept: Kept) {
  const { employment, untilOn } = edit
  if (kept.holds && !edit.holds) {
    const held = await refuseWhileHolding(change, { employment, field: 'holds' })
    if (held) return held
  }
  const gap = await startTheirDuty(change, edit, kept)
  if (gap) return gap
  if (untilOn !== null) {
    if (endsSooner(untilOn, kept)) {
      const held = await refuseWhileHolding(change, { employment, field: 'until_on' })
      if (held) return held
    }
    const leaving = { ...kept, employment, lastDay: untilOn, field: 'until_on' }
    const refusal = await endTies(change, leaving)
    if (refusal) return refusal
  }
  await recountHours(change, employment)
  await reassess(change, employment)
  return null
}

type Ending = { employment: string; version: number; lastDay: Day; reason: string }

/** The job ends with this day, and with it every bond that hung on it. */
export const endEmployment = (act: Act, { employment, version, lastDay, reason }: Ending) =>
  act.change('employment.end', async (change) => {
    change.because(reason)
    const kept = await keptEmployment(change, employment)
    if (!kept) return notFound
    if (lastDay < kept.fromOn) {
      return unfit('last_day', 'Choose a last day that is not before the first.')
    }
    const { numUpdatedRows } = await change.db
      .updateTable('employment')
      .set({ until_on: lastDay, version: version + 1 })
      .where('id', '=', employment)
      .where('id', 'in', change.writable('employment', administers))
      .where('version', '=', version)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    const refusal =
      (await refuseWhileHolding(change, { employment, field: 'last_day' })) ??
      (await endTies(change, { ...kept, employment, lastDay, field: 'last_day' }))
    if (refusal) return refusal
    await reassess(change, employment)
    return done({ id: employment })
  })

async function keptEmployment(change: Change, id: string) {
  const row = await change.db
    .selectFrom('employment')
    .select(['person_id', 'organisation_id', 'job', 'from_on', 'until_on', 'holds'])
    .where('id', '=', id)
    .where('id', 'in', change.writable('employment', administers))
    .executeTakeFirst()
  if (!row || (await isErased(change.db, row.person_id))) return null
  return {
    person: row.person_id,
    organisation: row.organisation_id,
    job: row.job,
    fromOn: row.from_on,
    untilOn: row.until_on,
    holds: row.holds === 1,
  }
}

async function isTeamOf({ db }: Change, team: string, organisation: string) {
  const row = await db
    .selectFrom('team')
    .select('id')
    .where('id', '=', team)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return row !== undefined
}
