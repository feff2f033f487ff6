import { changedSince, done, isRefusal, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { weekOf } from '../time/london.ts'
import { columnsOf, hear } from './add-check-in.ts'
import { hasDebriefOpened } from './debrief-opened.ts'
import { chosenPeople } from './choices.ts'
import type { CheckInInput } from './form.ts'

type Edited = CheckInInput & { version: number }

/** Answers can be changed until their debrief begins or their week ends; then they stay. */
export const changeCheckIn = (act: Act, id: string, input: Edited) =>
  act.change('check_in.change', async (change) => {
    const before = await ownCheckIn(change, id)
    if (!before) return notFound
    if (before.version !== input.version) return changedSince
    if (await hasDebriefOpened(change, weekOf(change.who.today))) return changedSince
    const chosen = await chosenPeople(change, input)
    if (isRefusal(chosen)) return chosen
    const { numUpdatedRows: kept } = await change.db
      .updateTable('check_in')
      .set({
        ...(await columnsOf(change, id, { ...input, ...chosen })),
        changed_at: change.who.now,
        version: input.version + 1,
      })
      .where('id', 'in', change.writable('check_in', own))
      .where('id', '=', id)
      .where('week', '=', weekOf(change.who.today))
      .where('version', '=', input.version)
      .executeTakeFirst()
    if (!kept) return changedSince
    const askedNow =
      before.contact_wanted !== chosen.contact_wanted ||
      before.contact_person !== chosen.contact_person
    await hear(change, id, { ...chosen, askedNow })
    return done({ id })
  })

const ownCheckIn = (change: Change, id: string) =>
  change.db
    .selectFrom('check_in')
    .select(['version', 'contact_wanted', 'contact_person'])
    .where('id', '=', id)
    .where('id', 'in', change.writable('check_in', own))
    .executeTakeFirst()
