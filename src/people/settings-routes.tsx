import { HelpContactPage, SettingsPage } from '../../views/people/settings-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { sayShortDay } from '../time/words.ts'
import { pressForm } from '../web/fields.ts'
import { administered } from './administered.ts'
import { editOrganisation } from './edit-organisation.ts'
import { helpContactForm, organisationForm } from './form.ts'
import { addHelpContact, editHelpContact, removeHelpContact } from './help-contacts.ts'
import { helpContact, helpContacts } from './queries.ts'
import { refusedAs } from './refused.ts'
import { differences } from './values.ts'
import { kindWords, optionsOf } from './words.ts'

const base = '/admin/settings/help-contacts'

export const settingsRoutes: Route[] = [
  get('/admin/settings', ['administrator'], (ask) => settingsPage(ask)),

  post('/admin/settings', ['administrator'], async (ask) => {
    const form = ask.form(organisationForm)
    if (!form.ok) return settingsPage(ask, form, 422)
    const outcome = await editOrganisation(ask.act, { ...form.input, version: form.version })
    if (outcome.refused === null) return ask.seeOther('/admin/settings', 'saved')
    const { errors, status } = refusedAs(outcome)
    return settingsPage(ask, { values: form.values, errors }, status)
  }),

  get(`${base}/new`, ['administrator'], async (ask) => {
    const organisation = ask.query('organisation') ?? ''
    const mine = (await administered(ask.view)).some(({ id }) => id === organisation)
    if (!mine) throw new NotFound()
    return contactPage(ask, { contact: null, organisation, typed: { values: {}, errors: [] } })
  }),

  post(base, ['administrator'], async (ask) => {
    const form = ask.form(helpContactForm)
    const organisation = String(form.values.organisation ?? '')
    if (!form.ok) return contactPage(ask, { contact: null, organisation, typed: form }, 422)
    const outcome = await addHelpContact(ask.act, inputOf(form.input))
    if (outcome.refused === null) return ask.seeOther('/admin/settings', 'saved')
    const { errors, status } = refusedAs(outcome)
    const typed = { values: form.values, errors }
    return contactPage(ask, { contact: null, organisation, typed }, status)
  }),

  get(`${base}/:id`, ['administrator'], async (ask) => {
    const { contact, organisation } = await theContact(ask)
    const typed = { values: valuesOf(contact), errors: [] }
    return contactPage(ask, { contact, organisation, typed })
  }),

  post(`${base}/:id`, ['administrator'], async (ask) => {
    const { contact, organisation } = await theContact(ask)
    const form = ask.form(helpContactForm)
    if (!form.ok) return contactPage(ask, { contact, organisation, typed: form }, 422)
    const { name, number, note, checkedOn } = inputOf(form.input)
    const edit = { contact: contact.id, version: form.version, name, number, note, checkedOn }
    const outcome = await editHelpContact(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther('/admin/settings', 'saved')
    const { errors, status } = refusedAs(outcome)
    const typed = { values: form.values, errors }
    return contactPage(ask, { contact, organisation, typed }, status)
  }),

  post(`${base}/:id/removal`, ['administrator'], async (ask) => {
    ask.form(pressForm)
    const outcome = await removeHelpContact(ask.act, { contact: ask.param('id') })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/admin/settings', 'saved')
  }),
]

const inputOf = (typed: {
  organisation: string | null
  name: string
  number: string
  note: string
  checked_on: string | null
}) => ({
  organisation: typed.organisation,
  name: typed.name,
  number: typed.number,
  note: typed.note,
  checkedOn: typed.checked_on,
})

type Contact = NonNullable<Awaited<ReturnType<typeof helpContact>>>

/** Colleagues may read these numbers; only an administrator of the organisation changes them. */
async function theContact(ask: Ask): Promise<{ contact: Contact; organisation: string }> {
  const contact = await helpContact(ask.view, { id: ask.param('id') })
  const mine = await administered(ask.view)
  if (!contact || !mine.some(({ id }) => id === contact.organisation_id)) throw new NotFound()
  return { contact, organisation: contact.organisation_id }
}

const valuesOf = ({ name, number, note, checked_on }: Contact) => ({
  name,
  number,
  note,
  checked_on: checked_on ?? '',
})

type Shown = { contact: Contact | null; organisation: string; typed: Typed }

function contactPage(ask: Ask, { contact, organisation, typed }: Shown, status = 200) {
  const clash = status === 409 && contact ? differences(valuesOf(contact), typed.values) : null
  const facts = { contact, organisation, typed, clash }
  return ask.page(<HelpContactPage shell={ask.shell} {...facts} />, status)
}

/** One organisation at a time; somebody who looks after more finds the way to the others. */
async function settingsPage(ask: Ask, typed?: Typed, status = 200) {
  const mine = await administered(ask.view)
  const named = typed?.values.organisation ?? ask.query('organisation')
  const chosen = mine.find(({ id }) => id === named) ?? mine[0]
  if (!chosen) throw new NotFound()
  const { id, name, kind, version } = chosen
  const kept = { name, kind }
  const clash =
    typed && status === 409
      ? differences(kept, { name: typed.values.name, kind: typed.values.kind }, { says: kindWords })
      : null
  const facts = {
    id,
    version,
    name,
    typed: typed ?? { values: kept, errors: [] },
    clash,
    contacts: await contactRows(ask, id),
    others: mine.filter((each) => each.id !== id),
  }
  const kinds = optionsOf(kindWords)
  return ask.page(<SettingsPage shell={ask.shell} facts={facts} kinds={kinds} />, status)
}

const contactRows = async (ask: Ask, organisation: string) =>
  (await helpContacts(ask.view, { organisation })).map(({ checked_on, ...contact }) => ({
    ...contact,
    checked: checked_on === null ? 'Not yet' : sayShortDay(checked_on),
  }))
