import {
  changedSince,
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
  type Refusal,
} from '../access/change.ts'
import { employmentLed } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { endTies } from '../people/ties.ts'
import type { Day } from '../time/types.ts'
import { letGo } from './let-go.ts'
import { placeEveryone } from './place-everyone.ts'
import { lastDayKept, lastDayRefused, type Choice } from './rules.ts'

export type Leaving = { employment: string; version: number; lastDay: Day; choices: Choice[] }

/**
 * Somebody leaves: everyone they hold goes to the next worker or is ended, and the job with all
 * that hung on it is over after the last day. All of it happens, or none of it.
 */
export const handOnWork = (act: Act, leaving: Leaving) =>
  act.change('employment.hand_on', async (change) => {
    const job = await theirJob(change, leaving.employment)
    if (!job) return notFound
    const { today } = change.who
    const days = { fromOn: job.from_on, untilOn: job.until_on, today }
    const says = lastDayRefused(leaving.lastDay, days)
    if (says) return unfit('last_day', says)
    const lastDay = lastDayKept(leaving.lastDay, days)
    if (!(await setLastDay(change, { ...leaving, lastDay }))) return changedSince
    const refused = await placeEveryone(change, job, leaving.choices)
    if (isRefused(refused)) return refused
    await reassess(change, job.id)
    const ending = {
      employment: job.id,
      person: job.person_id,
      organisation: job.organisation_id,
      lastDay,
      field: 'last_day',
    }
    const kept = await endTies(change, ending)
    if (kept) return kept
    await letGo(change, ending)
    return done({ id: job.id })
  })

const isRefused = (answer: Refusal | null): answer is Refusal =>
  answer !== null && isRefusal(answer)

const theirJob = (change: Change, employment: string) =>
  change.db
    .selectFrom('employment')
    .select(['id', 'person_id', 'organisation_id', 'from_on', 'until_on'])
    .where('id', '=', employment)
    .where('person_id', '!=', change.who.person)
    .where('id', 'in', change.writable('employment', employmentLed))
    .executeTakeFirst()

export type LeavingJob = NonNullable<Awaited<ReturnType<typeof theirJob>>>

async function setLastDay(change: Change, { employment, version, lastDay }: Leaving) {
  const { numUpdatedRows } = await change.db
    .updateTable('employment')
    .set({ until_on: lastDay, version: version + 1 })
    .where('id', '=', employment)
    .where('version', '=', version)
    .where('id', 'in', change.writable('employment', employmentLed))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
