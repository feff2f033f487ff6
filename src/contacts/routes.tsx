import { PutBackPage } from '../../views/components/put-back.tsx'
import { ClinicDayForm } from '../../views/contacts/clinic-day-form.tsx'
import { ContactsPage } from '../../views/contacts/contacts-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { offerUndo } from '../holdings/undo-contact.ts'
import { weekAsked } from '../time/weeks.ts'
import type { FieldError, Values } from '../web/form.ts'
import { contactsFile } from './file.ts'
import { addContacts } from './add-contacts.ts'
import { clinicDayFacts, takenAwayFacts } from './day-facts.ts'
import { clinicDayForm, undoForm } from './form.ts'
import { contactsById } from './queries.ts'
import { removeContacts } from './remove-contacts.ts'
import { contactsFacts } from './week-facts.ts'

export const weekContactRoutes: Route[] = [
  get(
    '/contacts',
    ['worker'],
    async (ask) => {
      const facts = await contactsFacts(ask.view, weekAsked(ask.query('week'), ask.today))
      await offerUndo(ask, 'week')
      return ask.page(<ContactsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => contactsFile(ask.view, weekAsked(ask.query('week'), ask.today)),
  ),

  get('/contacts/new', ['worker'], async (ask) =>
    dayPage(ask, { values: { on: ask.today, medium: 'phone', minutes: '20' }, errors: [] }),
  ),

  post('/contacts', ['worker'], async (ask) => {
    const form = ask.form(clinicDayForm)
    if (!form.ok) return dayPage(ask, form, 422)
    const outcome = await addContacts(ask.act, form.input)
    if (outcome.refused === 'unfit') return dayPage(ask, { ...form, ...outcome }, 422)
    if (outcome.refused !== null) throw new NotFound()
    const day = form.input.on ?? ask.today
    return ask.seeOther(`/contacts?week=${day}#day-${day}`, 'contacts')
  }),

  post('/contacts/removal', ['worker'], async (ask) => {
    const form = ask.form(undoForm)
    if (!form.ok) throw new NotFound()
    const ids = form.input['contact[]']
    const contacts = await contactsById(ask.view, ids)
    const outcome = await removeContacts(ask.act, ids)
    if (outcome.refused !== null) return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
    if (contacts.length === 0) return ask.seeOther('/contacts', 'taken_away')
    return ask.page(<PutBackPage shell={ask.shell} facts={takenAwayFacts(contacts)} />)
  }),
]

async function dayPage(
  ask: Ask,
  { values, errors }: { values: Values; errors: FieldError[] },
  status = 200,
) {
  const facts = { values, errors, ...(await clinicDayFacts(ask.view)) }
  return ask.page(<ClinicDayForm shell={ask.shell} facts={facts} />, status)
}
