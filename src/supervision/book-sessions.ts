import { done, isRefusal, type Act, type Change, type Refusal, unfit } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { bookInto } from '../sessions/book-session.ts'
import { mayArrange } from '../sessions/rights.ts'
import { momentsOf, type Moment } from '../session-series/dates.ts'
import { addDays, weekdayOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import type { BookingInput } from './form.ts'

/** Books one session, or the same one every few weeks: all of them or none. */
export const bookSessions = (act: Act, input: BookingInput) =>
  act.change('supervision.book', async (change) => {
    const refused = refuseDay(input.on, change.who.today)
    if (refused) return refused
    const moments = momentsIn(input)
    const ids: string[] = []
    for (const moment of moments) {
      const outcome = await bookInto(change, bookingAt(input, moment))
      if (isRefusal(outcome) && outcome.refused !== null) return saying(outcome, moment, moments)
      if (outcome.refused === null) ids.push(outcome.id)
    }
    if (ids.length > 1) await keepSeries(change, ids, input)
    return done({ id: ids[0]!, count: ids.length })
  })

/** Every time that is asked for. */
export const momentsIn = (input: Asked): Moment[] =>
  momentsOf({
    firstOn: input.on,
    time: input.at,
    count: input.repeat_times ?? 1,
    pattern: { repeats: 'weeks', every: input.repeat_weeks ?? 1 },
  })

type Asked = Pick<BookingInput, 'on' | 'at' | 'repeat_times' | 'repeat_weeks'>

const bookingAt = (input: BookingInput, { startsAt }: Moment) => ({
  type: input.type,
  employments: input['people[]'],
  ...input.giver,
  startsAt,
  minutes: input.minutes,
  place: input.place,
  ...(input['functions[]'].length > 0 ? { functions: input['functions[]'] } : {}),
})

const mostAhead = 730
const mostBack = 366

/** A year in which nobody meets is a slip of the keyboard. */
export function refuseDay(day: Day, today: Day): Refusal | null {
  if (day > addDays(today, mostAhead)) return unfit('on', 'Choose a day in the next two years.')
  return day < addDays(today, -mostBack)
    ? unfit('on', 'Check the year: this is a long time ago.')
    : null
}

/** Of several, which one it is that cannot be. */
function saying(refusal: Refusal, { on }: Moment, all: Moment[]): Refusal {
  if (refusal.refused !== 'unfit' || all.length === 1) return refusal
  const errors = refusal.errors.map(({ field, message }) => ({
    field,
    message: `${sayShortDay(on)}: ${message}`,
  }))
  return { ...refusal, errors }
}

/** Sessions that were booked together are known as one series. */
async function keepSeries(change: Change, ids: string[], input: BookingInput) {
  const { organisation_id, contract_id } = await change.db
    .selectFrom('supervision_session')
    .select(['organisation_id', 'contract_id'])
    .where('id', '=', ids[0]!)
    .executeTakeFirstOrThrow()
  const id = newId()
  await change.db
    .insertInto('session_series')
    .values({
      id,
      organisation_id,
      contract_id,
      type: input.type,
      giver_id: input.giver.giver,
      supervisor_id: input.giver.supervisor,
      every_weeks: input.repeat_weeks,
      weekday: weekdayOf(input.on),
      first_on: input.on,
      at: input.at,
      minutes: input.minutes,
      made_by: change.who.person,
      made_at: change.who.now,
    })
    .execute()
  await change.db
    .updateTable('supervision_session')
    .set({ series_id: id })
    .where('id', 'in', ids)
    .where('id', 'in', change.writable('supervision_session', ...mayArrange))
    .execute()
}
