import { done, isRefusal, unfit, type Act } from '../access/change.ts'
import { keepAction } from '../actions/keep-action.ts'
import { dayRefused } from '../actions/rules.ts'
import type { PromiseInput } from './form.ts'
import { keptNow, seatToKeep, type Which } from './own-seat.ts'
import { partiesOf } from './parties.ts'

/** A promise made in a session: what, which of the two, and by when. */
export const promiseAction = (act: Act, which: Which, { what, owner, due_on: due }: PromiseInput) =>
  act.change('session_record.action', async (change) => {
    const seat = await seatToKeep(change, which)
    if (isRefusal(seat)) return seat
    if ((await keptNow(change, seat)) === 'log') {
      return unfit('what', 'The agreement in force keeps only that you met.')
    }
    const parties = partiesOf(seat)
    if (!parties.some(({ id }) => id === owner)) return unfit('owner', 'Choose from the list.')
    const says = dayRefused(due, change.who)
    if (says) return unfit('due_on', says)
    const id = await keepAction(
      change,
      { what, owner, due, kind: 'other' },
      {
        organisation_id: seat.organisation_id,
        employment_id: seat.employment_id,
        person_id: seat.person_id,
        for_id: parties.find((each) => each.id !== owner)?.id ?? null,
        session_id: seat.session_id,
      },
    )
    return done({ id })
  })
