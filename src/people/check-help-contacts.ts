import { done, notFound, type Act } from '../access/change.ts'
import { administers } from '../access/relations.ts'

/** Somebody made sure today that this number is right; or, with null, all of them in one press. */
export const checkHelpContacts = (act: Act, contact: string | null) =>
  act.change('help_contact.check', async (change) => {
    const { today: checked_on, person } = change.who
    const { numUpdatedRows } = await change.db
      .updateTable('help_contact')
      .set((of) => ({ checked_on, version: of('version', '+', 1) }))
      .where('id', 'in', change.writable('help_contact', administers))
      .$if(contact !== null, (all) => all.where('id', '=', contact!))
      .executeTakeFirst()
    if (contact === null) return done({ id: person })
    return numUpdatedRows ? done({ id: contact }) : notFound
  })
