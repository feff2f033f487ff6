import { PutBackPage, type PutBackFacts } from '../../views/components/put-back.tsx'
import { ContactForm, type ContactFormFacts } from '../../views/holdings/contact-form.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { londonDay, londonTime } from '../time/london.ts'
import type { Values } from '../web/form.ts'
import { addContact } from './add-contact.ts'
import { clashOf } from '../web/clash.ts'
import { editContact, removeContact } from './correct-contact.ts'
import { contactForm, removalForm } from './form.ts'
import { findContact, type FoundHolding } from './queries.ts'
import { ownHolding } from './asked-holding.ts'
import { errorsOf } from './routes.tsx'

export const contactRoutes: Route[] = [
  get('/holdings/:id/contacts/new', ['worker'], async (ask) =>
    contactPage(ask, await ownHolding(ask), { values: {}, errors: [] }),
  ),

  post('/holdings/:id/contacts', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(contactForm)
    if (!form.ok) return contactPage(ask, holding, form)
    const outcome = await addContact(ask.act, holding.id, form.input)
    if (outcome.refused !== null) {
      return contactPage(ask, holding, { ...form, errors: errorsOf(outcome) })
    }
    const day = form.input.on ?? ask.today
    return ask.seeOther(after(form.input.from, holding.id, { day, undo: outcome.id }), 'contact')
  }),

  get('/holdings/:id/contacts/:contact', ['worker'], async (ask) => {
    const [holding, contact] = [await ownHolding(ask), await theContact(ask)]
    const { version } = contact
    const values = { ...valuesOf(contact), from: ask.query('from') === 'week' ? 'week' : '' }
    return contactPage(ask, holding, { values, version, errors: [] })
  }),

  post('/holdings/:id/contacts/:contact', ['worker'], async (ask) => {
    const [holding, contact] = [await ownHolding(ask), await theContact(ask)]
    const form = ask.form(contactForm)
    if (!form.ok) return contactPage(ask, holding, form)
    const which = { holding: holding.id, contact: contact.id, version: form.version }
    const outcome = await editContact(ask.act, which, form.input)
    if (outcome.refused === null) {
      const day = form.input.on ?? ask.today
      return ask.seeOther(after(form.input.from, holding.id, { day }), 'saved')
    }
    if (outcome.refused === 'changed_since') {
      const { from = '' } = form.values
      const clash = clashOf({ ...valuesOf(contact), from }, form.values)
      const facts = { values: form.values, version: contact.version, errors: [], clash }
      return contactPage(ask, holding, facts, 409)
    }
    return contactPage(ask, holding, { ...form, errors: errorsOf(outcome) })
  }),

  post('/holdings/:id/contacts/:contact/removal', ['worker'], async (ask) => {
    const form = ask.form(removalForm)
    const which = { holding: ask.param('id'), contact: ask.param('contact'), version: form.version }
    const contact = await findContact(ask.view, which)
    const outcome = await removeContact(ask.act, which)
    if (outcome.refused !== null) return afterPress(ask, outcome)
    const from = form.ok ? form.input.from : undefined
    // The same press sent again: it is gone already, and so are its words.
    if (!contact) return ask.seeOther(`/holdings/${which.holding}`, 'taken_away')
    const back = after(from, which.holding, { day: londonDay(contact.at) })
    const facts = takenAway(which.holding, { ...valuesOf(contact), from: from ?? '' }, back)
    return ask.page(<PutBackPage shell={ask.shell} facts={facts} />)
  }),
]

type Then = { day: string; undo?: string }

/** Back to where the form was sent from, with the way to undo what is new. */
function after(from: string | undefined, holding: string, { day, undo }: Then) {
  const query = undo === undefined ? '' : `undo=${undo}`
  if (from === 'list') return `/holdings${query && `?${query}`}#holding-${holding}`
  if (from === 'week') return `/contacts?week=${day}${query && `&${query}`}`
  return `/holdings/${holding}${query && `?${query}`}`
}

const takenAway = (holding: string, values: Values, back: string): PutBackFacts => ({
  title: 'Contact taken away',
  words: 'It does not count any more. If that was a slip, put it back just as it was.',
  action: `/holdings/${holding}/contacts`,
  values,
  save: 'Put it back',
  back: { href: back, label: 'Carry on' },
})

function afterPress(ask: Ask, outcome: Outcome<{ id: string }>) {
  if (outcome.refused === null) return ask.seeOther(`/holdings/${outcome.id}`, 'saved')
  return ask.problem(outcome.refused === 'changed_since' ? 409 : 404)
}

async function theContact(ask: Ask) {
  const contact = await findContact(ask.view, {
    holding: ask.param('id'),
    contact: ask.param('contact'),
  })
  if (!contact) throw new NotFound()
  return contact
}

type Contact = Awaited<ReturnType<typeof theContact>>

const valuesOf = (contact: Contact): Values => ({
  on: londonDay(contact.at),
  at: londonTime(contact.at),
  minutes: String(contact.minutes),
  medium: contact.medium,
  chosen_by: contact.chosen_by ?? '',
  kind: contact.kind,
  note: contact.note ?? '',
})

type Filled = Pick<ContactFormFacts, 'values' | 'errors'> & {
  version?: number
  clash?: ContactFormFacts['clash']
}

async function contactPage(ask: Ask, holding: FoundHolding, filled: Filled, status?: number) {
  const contact = ask.param('contact')
  const path = `/holdings/${holding.id}/contacts${contact ? `/${contact}` : ''}`
  const facts: ContactFormFacts = {
    label: holding.label,
    back: after(String(filled.values.from), holding.id, { day: String(filled.values.on) }),
    action: path,
    removal: contact ? `${path}/removal` : null,
    values: filled.values,
    errors: filled.errors,
    clash: filled.clash ?? null,
    ...(contact ? { version: filled.version ?? 0 } : {}),
    whoSees: await whoSees(ask.view, 'contact', holding.employment_id),
    noteWhoSees: await whoSees(ask.view, 'contact_note', null),
  }
  const page = <ContactForm shell={ask.shell} facts={facts} />
  return ask.page(page, status ?? (filled.errors.length > 0 ? 422 : 200))
}
