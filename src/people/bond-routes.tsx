import { BondPage } from '../../views/people/bond-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { addBond, addOutsideBond } from './add-bond.ts'
import { editBond, endBond } from './edit-bond.ts'
import { bondEditForm, bondForm } from './form.ts'
import { thePerson, type ThePerson } from './person-facts.ts'
import { personPage } from './people-routes.tsx'
import { bondsOf, colleagues, type BondRow } from './queries.ts'
import { refusedAs } from './refused.ts'
import { bondValues, differences } from './values.ts'
import { bondWords, optionsOf } from './words.ts'

export const bondRoutes: Route[] = [
  get('/admin/people/:id/bonds/new', ['administrator'], async (ask) => {
    const person = await thePerson(ask)
    const employment = employmentIn(person, ask.query('employment'))
    const typed = { values: { from_on: ask.today }, errors: [] }
    return bondPage(ask, { person, employment, bond: null, typed })
  }),

  post('/admin/people/:id/bonds', ['administrator'], async (ask) => {
    const person = await thePerson(ask)
    const form = ask.form(bondForm)
    const employment = employmentIn(person, String(form.values.employment ?? ''))
    if (!form.ok) return bondPage(ask, { person, employment, bond: null, typed: form }, 422)
    const { viewer, viewer_email: email, kind, from_on: fromOn, until_on: untilOn } = form.input
    const bond = { employment, kind, fromOn, untilOn }
    const outcome = email
      ? await addOutsideBond(ask.act, { ...bond, email })
      : await addBond(ask.act, { ...bond, viewer: viewer ?? '' })
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'bond')
    const { errors, status } = refusedAs(outcome)
    const typed = { values: form.values, errors }
    return bondPage(ask, { person, employment, bond: null, typed }, status)
  }),

  get('/admin/people/:id/bonds/:bond', ['administrator'], async (ask) => {
    const { person, bond } = await theBond(ask)
    const typed = { values: bondValues(bond), errors: [] }
    return bondPage(ask, { person, employment: bond.employment_id, bond, typed })
  }),

  post('/admin/people/:id/bonds/:bond', ['administrator'], async (ask) => {
    const { person, bond } = await theBond(ask)
    const form = ask.form(bondEditForm)
    const around = { person, employment: bond.employment_id, bond }
    if (!form.ok) return bondPage(ask, { ...around, typed: form }, 422)
    const { kind, from_on: fromOn, until_on: untilOn } = form.input
    const edit = { bond: bond.id, version: form.version, kind, fromOn, untilOn }
    const outcome = await editBond(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'moved')
    const { errors, status } = refusedAs(outcome)
    return bondPage(ask, { ...around, typed: { values: form.values, errors } }, status)
  }),

  post('/admin/people/:id/bonds/:bond/ending', ['administrator'], async (ask) => {
    ask.form(pressForm)
    const { person, bond } = await theBond(ask)
    const outcome = await endBond(ask.act, { bond: bond.id })
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'bond_ended')
    const { errors, status } = refusedAs(outcome)
    return personPage(ask, { values: {}, errors }, status)
  }),
]

function employmentIn(person: ThePerson, named: string | null): string {
  const job = person.jobs.find(({ id }) => id === named)
  if (!job) throw new NotFound()
  return job.id
}

async function theBond(ask: Ask): Promise<{ person: ThePerson; bond: BondRow }> {
  const person = await thePerson(ask)
  const bonds = await bondsOf(ask.view, { person: person.id })
  const bond = bonds.find(({ id }) => id === ask.param('bond'))
  if (!bond || !person.jobs.some(({ id }) => id === bond.employment_id)) throw new NotFound()
  return { person, bond }
}

type Shown = { person: ThePerson; employment: string; bond: BondRow | null; typed: Typed }

async function bondPage(ask: Ask, { person, employment, bond, typed }: Shown, status = 200) {
  const people = (await colleagues(ask.view, {})).filter(({ id }) => id !== person.id)
  const clash =
    status === 409 && bond ? differences(bondValues(bond), typed.values, { says: bondWords }) : null
  return ask.page(
    <BondPage
      shell={ask.shell}
      person={person}
      bond={bond && { ...bond, isOpen: bond.until_at === null || bond.until_at > ask.now }}
      employment={employment}
      kinds={optionsOf(bondWords)}
      people={people.map(({ id, name }) => ({ value: id, label: name }))}
      typed={typed}
      clash={clash}
    />,
    status,
  )
}
