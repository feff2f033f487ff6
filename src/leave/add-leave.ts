import { done, isRefusal, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { LeaveInput } from './form.ts'
import { jobLeft } from './own-jobs.ts'
import { faultOf, overlap, sayAway, type Away } from './rules.ts'
import { recountHours } from '../people/recount-hours.ts'

/** Days away. Never why. */
export const addLeave = (act: Act, input: LeaveInput) =>
  act.change('leave.add', async (change) => {
    const job = await jobLeft(change, input.employment)
    if (isRefusal(job)) return job
    const away = awayIn(input)
    const refused = await refuseLeave(change, { employment: job.id, away, except: '' })
    if (refused) return refused
    const [id, { person, now }] = [newId(), change.who]
    await change.db
      .insertInto('leave')
      .values({ id, employment_id: job.id, person_id: person, ...away, made_at: now })
      .execute()
    await recountHours(change, job.id)
    await reassess(change, job.id)
    return done({ id })
  })

export const awayIn = ({ from_on, until_on, part }: LeaveInput): Away => ({
  from_on,
  until_on: until_on ?? from_on,
  part,
})

type Asked = { employment: string; away: Away; except: string }

/** Days nobody could mean, or hours that are away already. Null when all is well. */
export async function refuseLeave(
  change: Change,
  { employment, away, except }: Asked,
): Promise<Refusal | null> {
  const fault = faultOf(away, change.who.today)
  if (fault) return unfit(fault.field, fault.message)
  await oneAtATime(change, employment)
  const others = await change.db
    .selectFrom('leave')
    .select(['from_on', 'until_on', 'part'])
    .where('employment_id', '=', employment)
    .where('id', '!=', except)
    .where('from_on', '<=', away.until_on)
    .where('until_on', '>=', away.from_on)
    .where('id', 'in', change.writable('leave', own))
    .orderBy('from_on')
    .execute()
  const other = others.find((each) => overlap(each, away))
  if (!other) return null
  const message = `You have leave on these days: ${sayAway(other)}. Change that, or choose others.`
  return unfit('from_on', message)
}

/** Changes to the leave of one job take turns; SQLite has one writer anyway. */
export async function oneAtATime({ db, dialect }: Change, employment: string) {
  if (dialect !== 'postgres') return
  // Not `for update`: whoever writes a row of this job would wait, and maybe be waited for.
  const job = db.selectFrom('employment').select('id').where('id', '=', employment)
  await job.forNoKeyUpdate().execute()
}
