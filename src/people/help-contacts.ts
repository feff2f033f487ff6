import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import type { Day } from '../time/types.ts'
import { chosenOrganisation } from './administered.ts'

export type HelpContactInput = {
  name: string
  number: string
  note: string
  /** The day somebody last made sure that this number answers; null when nobody has yet. */
  checkedOn: Day | null
}

/** Shown until an organisation has its own (product.md principle 10). */
export const defaultHelpContacts: readonly Omit<HelpContactInput, 'checkedOn'>[] = [
  { name: 'Emergency services', number: '999', note: 'When a life is in danger now.' },
  {
    name: 'NHS 111',
    number: '111',
    note: 'Choose the mental health option. Open day and night.',
  },
  { name: 'Samaritans', number: '116 123', note: 'Free to ring at any time. They listen.' },
  {
    name: 'Shout',
    number: 'Text SHOUT to 85258',
    note: 'When writing is easier than talking.',
  },
]

export const addHelpContact = (
  act: Act,
  { organisation, ...input }: HelpContactInput & { organisation?: string | null },
) =>
  act.change('help_contact.add', async (change) => {
    const owner = await chosenOrganisation(change, organisation)
    if (!owner) return unfit('organisation', 'Choose the organisation this number is for.')
    const id = newId()
    await insertHelpContact(change, { id, organisation: owner, ...input })
    return done({ id })
  })

type NewContact = HelpContactInput & { id: string; organisation: string }

/** After those that are there. */
export async function insertHelpContact({ db }: Pick<Change, 'db'>, contact: NewContact) {
  const { id, organisation, name, number, note, checkedOn } = contact
  const { last } = await db
    .selectFrom('help_contact')
    .select((of) => of.fn.max('position').as('last'))
    .where('organisation_id', '=', organisation)
    .executeTakeFirstOrThrow()
  const position = Number(last ?? 0) + 1
  const values = { id, organisation_id: organisation, position, name, number, note }
  await db
    .insertInto('help_contact')
    .values({ ...values, checked_on: checkedOn })
    .execute()
}

type ContactEdit = HelpContactInput & { contact: string; version: number }

export const editHelpContact = (act: Act, { contact, version, checkedOn, ...words }: ContactEdit) =>
  act.change('help_contact.edit', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('help_contact')
      .set({ ...words, checked_on: checkedOn, version: version + 1 })
      .where('id', '=', contact)
      .where('id', 'in', change.writable('help_contact', administers))
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows) return done({ id: contact })
    return (await isThere(change, contact)) ? changedSince : notFound
  })

export const removeHelpContact = (act: Act, { contact }: { contact: string }) =>
  act.change('help_contact.remove', async (change) => {
    const { numDeletedRows } = await change.db
      .deleteFrom('help_contact')
      .where('id', '=', contact)
      .where('id', 'in', change.writable('help_contact', administers))
      .executeTakeFirst()
    return numDeletedRows ? done({ id: contact }) : notFound
  })

async function isThere(change: Change, contact: string) {
  const row = await change.db
    .selectFrom('help_contact')
    .select('id')
    .where('id', '=', contact)
    .where('id', 'in', change.writable('help_contact', administers))
    .executeTakeFirst()
  return row !== undefined
}
