import { changedSince, done, isRefusal, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { contactColumns } from './add-contact.ts'
import { contactMoment } from './dates.ts'
import type { ContactInput } from './form.ts'

type Which = { holding: string; contact: string; version: number }

const ownContact = (change: Change, { holding, contact }: Which) =>
  change.db
    .selectFrom('contact as c')
    .innerJoin('holding as h', 'h.id', 'c.holding_id')
    .select(['c.id', 'c.employment_id', 'c.version', 'c.at', 'c.medium', 'c.review_call'])
    .select(['h.status', 'h.status_since'])
    .where('c.id', '=', contact)
    .where('c.holding_id', '=', holding)
    .where('c.id', 'in', change.writable('contact', own))
    .executeTakeFirst()

/** Puts a wrong contact right at its source; everything counted from it is counted again. */
export const editContact = (act: Act, which: Which, input: ContactInput) =>
  act.change('contact.edit', async (change) => {
    const contact = await ownContact(change, which)
    if (!contact) return notFound
    if (contact.version !== which.version) return changedSince
    const moment = contactMoment(input, change.who)
    if (isRefusal(moment)) return moment
    const columns = await contactColumns(change, contact.id, input, {
      at: moment.at,
      holding: contact,
      before: contact,
    })
    const { numUpdatedRows } = await change.db
      .updateTable('contact')
      .set({ ...columns, version: contact.version + 1 })
      .where('id', '=', contact.id)
      .where('version', '=', contact.version)
      .where('id', 'in', change.writable('contact', own))
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    await reassess(change, contact.employment_id)
    return done({ id: which.holding })
  })

/** Takes away a contact that never was. */
export const removeContact = (act: Act, which: Which) =>
  act.change('contact.remove', async (change) => {
    const contact = await ownContact(change, which)
    if (!contact) return notFound
    if (contact.version !== which.version) return changedSince
    const { numDeletedRows } = await change.db
      .deleteFrom('contact')
      .where('id', '=', contact.id)
      .where('version', '=', contact.version)
      .where('id', 'in', change.writable('contact', own))
      .executeTakeFirst()
    if (!numDeletedRows) return changedSince
    await reassess(change, contact.employment_id)
    return done({ id: which.holding })
  })
