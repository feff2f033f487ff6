import { done, isRefusal, notFound, type Act, type Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { isOutOfHours, parseWorkingHours } from '../people/working-hours.ts'
import type { Instant } from '../time/types.ts'
import { contactMoment } from './dates.ts'
import type { ContactInput } from './form.ts'
import { ownHolding } from './own-holding.ts'

export const addContact = (act: Act, holdingId: string, input: ContactInput) =>
  act.change('contact.add', async (change) => {
    const holding = await ownHolding(change, holdingId)
    if (!holding) return notFound
    const moment = contactMoment(input, change.who)
    if (isRefusal(moment)) return moment
    const id = newId()
    await change.db
      .insertInto('contact')
      .values({
        id,
        holding_id: holdingId,
        employment_id: holding.employment_id,
        person_id: holding.person_id,
        made_at: change.who.now,
        ...(await contactColumns(change, id, input, {
          at: moment.at,
          employment: holding.employment_id,
        })),
      })
      .execute()
    await reassess(change, holding.employment_id)
    return done({ id })
  })

/** A checked form as columns; whether it was out of hours follows from the worker's own hours. */
export async function contactColumns(
  change: Change,
  id: string,
  input: ContactInput,
  { at, employment }: { at: Instant; employment: string },
) {
  const { working_hours: hours } = await change.db
    .selectFrom('employment')
    .select('working_hours')
    .where('id', '=', employment)
    .executeTakeFirstOrThrow()
  const words = await change.sealer(change.who.person)
  return {
    at,
    minutes: input.minutes,
    medium: input.medium,
    chosen_by: input.chosen_by,
    kind: input.kind,
    out_of_hours: isOutOfHours(parseWorkingHours(hours), at) ? (1 as const) : (0 as const),
    note: input.note ? words.seal('contact', 'note', id, input.note) : null,
  }
}
