import { PeoplePage } from '../../views/people/people-page.tsx'
import { PersonForm } from '../../views/people/person-form.tsx'
import { PersonPage } from '../../views/people/person-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { peopleFile } from './file.ts'
import { addPerson } from './add-person.ts'
import { editPerson } from './edit-person.ts'
import { employmentOf, nameForm, personForm } from './form.ts'
import { askedIn, listFacts } from './list-facts.ts'
import { personPageFacts, thePerson } from './person-facts.ts'
import { colleagues } from './queries.ts'
import { refusedAs } from './refused.ts'
import { differences, employmentChoices, newJobValues } from './values.ts'

export const peopleRoutes: Route[] = [
  get(
    '/admin/people',
    ['administrator'],
    async (ask) => ask.page(<PeoplePage shell={ask.shell} facts={await listFacts(ask)} />),
    (ask) => peopleFile(ask.view, askedIn(ask)),
  ),

  get('/admin/people/new', ['administrator'], (ask) =>
    personFormPage(ask, { values: newJobValues(ask.today), errors: [] }),
  ),

  post('/admin/people', ['administrator'], async (ask) => {
    const form = ask.form(personForm)
    if (!form.ok) return personFormPage(ask, form, 422)
    const { name, email, line, manager, clinical } = form.input
    const around = { name, email, line, manager, clinical }
    const outcome = await addPerson(ask.act, { ...employmentOf(form.input), ...around })
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${outcome.id}`, 'person')
    const { errors, status } = refusedAs(outcome)
    return personFormPage(ask, { values: form.values, errors }, status)
  }),

  get('/admin/people/:id', ['administrator'], (ask) => personPage(ask)),

  post('/admin/people/:id', ['administrator'], async (ask) => {
    const person = await thePerson(ask)
    const form = ask.form(nameForm)
    if (!form.ok) return personPage(ask, form, 422)
    const edit = { person: person.id, version: form.version, ...form.input }
    const outcome = await editPerson(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return personPage(ask, { values: form.values, errors }, status)
  }),
]

async function personFormPage(ask: Ask, typed: Typed, status = 200) {
  const [choices, people] = await Promise.all([
    employmentChoices(ask.view),
    colleagues(ask.view, {}),
  ])
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  return ask.page(
    <PersonForm shell={ask.shell} typed={typed} choices={choices} people={options} />,
    status,
  )
}

/** The page of one person; a refused form on it comes back with what was typed. */
export async function personPage(ask: Ask, typed?: Typed, status = 200) {
  const person = await thePerson(ask)
  const facts = await personPageFacts(ask, person)
  const kept = { name: person.name, email: person.email ?? '' }
  const shown = { values: { ...kept, ...typed?.values }, errors: typed?.errors ?? [] }
  const clash = status === 409 ? differences(kept, shown.values) : null
  return ask.page(
    <PersonPage shell={ask.shell} person={facts} typed={shown} clash={clash} />,
    status,
  )
}
