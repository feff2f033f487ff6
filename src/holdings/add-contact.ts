import type { Selectable } from 'kysely'
import { done, isRefusal, notFound, type Act, type Change, type Refusal } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { isAwayOn } from '../leave/leave-on.ts'
import { isOutOfHours, parseWorkingHours } from '../people/working-hours.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { contactMoment } from './dates.ts'
import type { ContactInput } from './form.ts'
import { ownHolding, type HoldingRow } from './own-holding.ts'
import { moveReviewOn } from './review-calls.ts'
import { countsAsReviewCall } from './rules.ts'

/** What a contact is, however its form came. */
export type ContactDetails = Omit<ContactInput, 'from'>

export const addContact = (act: Act, holdingId: string, input: ContactDetails) =>
  act.change('contact.add', async (change) => {
    const kept = await keepContact(change, holdingId, input)
    if (isRefusal(kept)) return kept
    await reassess(change, kept.employment)
    return done({ id: kept.id })
  })

/** One more contact, within a change that judges the worker again when all of it is kept. */
export async function keepContact(
  change: Change,
  holdingId: string,
  input: ContactDetails,
): Promise<{ id: string; employment: string } | Refusal> {
  const holding = await ownHolding(change, holdingId)
  if (!holding) return notFound
  const moment = contactMoment(input, change.who)
  if (isRefusal(moment)) return moment
  const [id, employment] = [newId(), holding.employment_id]
  await change.db
    .insertInto('contact')
    .values({
      id,
      holding_id: holdingId,
      employment_id: employment,
      person_id: holding.person_id,
      made_at: change.who.now,
      ...(await contactColumns(change, id, input, { at: moment.at, holding })),
    })
    .execute()
  await moveReviewOn(change, holding, { medium: input.medium, at: moment.at })
  return { id, employment }
}

type Columns = {
  at: Instant
  holding: Pick<HoldingRow, 'employment_id' | 'status' | 'status_since'>
  /** What a correction corrects. */
  before?: Pick<Selectable<Database['contact']>, 'at' | 'medium' | 'review_call'>
}

/** A checked form as columns; whether it was out of hours follows from the worker's own hours. */
export async function contactColumns(
  change: Change,
  id: string,
  input: ContactDetails,
  { at, holding, before }: Columns,
) {
  const words = await change.sealer(change.who.person)
  const outside = await isOutside(change, holding.employment_id, at)
  const counts = countsAsReviewCall(holding, { at, medium: input.medium }, before)
  return {
    at,
    minutes: input.minutes,
    medium: input.medium,
    chosen_by: input.chosen_by,
    kind: input.kind,
    review_call: counts ? (1 as const) : (0 as const),
    out_of_hours: outside ? (1 as const) : (0 as const),
    note: input.note ? words.seal('contact', 'note', id, input.note) : null,
  }
}

/** A day of leave is a day off: work that follows somebody there is as much out of hours. */
async function isOutside(change: Change, employment: string, at: Instant) {
  const { working_hours: hours } = await change.db
    .selectFrom('employment')
    .select('working_hours')
    .where('id', '=', employment)
    .executeTakeFirstOrThrow()
  return (
    isOutOfHours(parseWorkingHours(hours), at) ||
    (await isAwayOn(change, employment, londonDay(at)))
  )
}
