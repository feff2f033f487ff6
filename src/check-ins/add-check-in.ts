import { changedSince, done, isRefusal, type Act, type Change } from '../access/change.ts'
import { askForContact } from '../alerts/ask-for-contact.ts'
import { reassessFelt } from '../alerts/reassess-felt.ts'
import { shareFelt } from '../alerts/share-felt.ts'
import { newId } from '../database/ids.ts'
import { weekOf } from '../time/london.ts'
import { chosenPeople, type Sharing } from './choices.ts'
import type { CheckInInput } from './form.ts'

/** This week's check-in. There is one a week: a second goes to the first, with its words kept. */
export const addCheckIn = (act: Act, input: CheckInInput) =>
  act.change('check_in.add', async (change) => {
    const { person, now, today } = change.who
    const chosen = await chosenPeople(change, input)
    if (isRefusal(chosen)) return chosen
    const id = newId()
    const { numInsertedOrUpdatedRows: added } = await change.db
      .insertInto('check_in')
      .values({
        id,
        person_id: person,
        week: weekOf(today),
        made_at: now,
        changed_at: now,
        ...(await columnsOf(change, id, { ...input, ...chosen })),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!added) return changedSince
    await hear(change, id, { ...chosen, askedNow: true })
    return done({ id })
  })

type Kept = CheckInInput & Sharing

export async function columnsOf(change: Change, id: string, input: Kept) {
  const words = await change.sealer(change.who.person)
  return {
    felt_load: input.felt_load,
    evenings: input.evenings,
    list_right: input.list_right,
    carrying: input.carrying,
    contact_wanted: input.contact_wanted,
    contact_person: input.contact_person,
    sharing: input.sharing,
    sharing_with: input.sharing_with,
    note: input.note.trim() === '' ? null : words.seal('check_in', 'note', id, input.note),
  }
}

type Heard = Sharing &
  Pick<CheckInInput, 'contact_wanted' | 'contact_person'> & { askedNow: boolean }

/** What a saved check-in sets going, in the same transaction: words, wishes, and who sees them. */
export async function hear(change: Change, checkIn: string, heard: Heard) {
  await reassessFelt(change, change.who.person)
  await shareFelt(change, { checkIn, sharing: heard.sharing, with: heard.sharing_with })
  await askForContact(change, {
    checkIn,
    wish: heard.contact_wanted,
    from: heard.contact_person,
    askedNow: heard.askedNow,
  })
}
