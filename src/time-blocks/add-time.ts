import { done, isRefusal, type Act, type Change, type Refusal, unfit } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { whichJob } from '../people/which-job.ts'
import { addDays } from '../time/london.ts'
import { spentIn, type TimeInput } from './form.ts'

/** Time that is work and is not a contact (product.md 4, principle 7). */
export const addTime = (act: Act, input: TimeInput) =>
  act.change('time.add', async (change) => {
    const job = await whichJob(change, input.employment)
    if (isRefusal(job)) return job
    const columns = await timeColumns(change, newId(), input)
    if (isRefusal(columns)) return columns
    const { person, now } = change.who
    await change.db
      .insertInto('time_block')
      .values({ ...columns, employment_id: job.id, person_id: person, made_at: now })
      .execute()
    await reassess(change, job.id)
    return done({ id: columns.id, day: columns.spent_on })
  })

/** A checked form as columns, or what is wrong with its day. */
export async function timeColumns(change: Change, id: string, input: TimeInput) {
  const { today, person } = change.who
  const day = input.spent_on ?? today
  const refused = refuseDay(day, today)
  if (refused) return refused
  const words = await change.sealer(person)
  return {
    id,
    spent_on: day,
    minutes: spentIn(input),
    kind: input.kind,
    note: input.note ? words.seal('time_block', 'note', id, input.note) : null,
  }
}

function refuseDay(day: string, today: string): Refusal | null {
  if (day > today) return unfit('spent_on', 'This day has not come yet. Give today or earlier.')
  return day < addDays(today, -3660)
    ? unfit('spent_on', 'Check the year: this is a long time ago.')
    : null
}
