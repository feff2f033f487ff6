import { LinkPage } from '../../views/components/link-page.tsx'
import {
  SupervisorForm,
  type SupervisorFormFacts,
} from '../../views/supervisors/supervisor-form.tsx'
import { SupervisorPage } from '../../views/supervisors/supervisor-page.tsx'
import { SupervisorsPage } from '../../views/supervisors/supervisors-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { directoryFile } from './file.ts'
import { addSupervisor } from './add-supervisor.ts'
import { editSupervisor } from './edit-supervisor.ts'
import { endSupervisor } from './end-supervisor.ts'
import { directoryFacts, supervisorFacts } from './facts.ts'
import { supervisorForm } from './form.ts'
import { joinRoutes } from './join-routes.tsx'
import { mailJoinLink, makeJoinLink, takeBackJoinLinks } from './make-join-link.ts'
import { findSupervisor, managedPlaces, type FoundSupervisor } from './queries.ts'
import { valuesOf } from './values.ts'

export const supervisorRoutes: Route[] = [
  get(
    '/supervisors',
    ['manager'],
    async (ask) => {
      const asked = { ended: ask.query('show') === 'ended', page: ask.pageNumber }
      const facts = await directoryFacts(ask.view, asked)
      return ask.page(<SupervisorsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => directoryFile(ask.view, ask.query('show') === 'ended'),
  ),

  get('/supervisors/new', ['manager'], async (ask) =>
    formPage(ask, { ...adding, values: {}, errors: [] }),
  ),

  post('/supervisors', ['manager'], async (ask) => {
    const form = ask.form(supervisorForm)
    if (!form.ok) return formPage(ask, { ...adding, ...form }, 422)
    const outcome = await addSupervisor(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther(`/supervisors/${outcome.id}`, 'person')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return formPage(ask, { ...adding, values: form.values, errors: outcome.errors }, 422)
  }),

  ...joinRoutes,

  get('/supervisors/:id', ['manager'], async (ask) => supervisorPage(ask)),

  get('/supervisors/:id/edit', ['manager'], async (ask) => {
    const row = await theSupervisor(ask)
    const { version } = row
    return formPage(ask, { ...editing(row), values: valuesOf(row), version, errors: [] })
  }),

  post('/supervisors/:id', ['manager'], async (ask) => {
    const row = await theSupervisor(ask)
    const form = ask.form(supervisorForm)
    if (!form.ok) return formPage(ask, { ...editing(row), ...form }, 422)
    const edit = { supervisor: row.id, version: form.version, input: form.input }
    const outcome = await editSupervisor(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther(`/supervisors/${row.id}`, 'saved')
    if (outcome.refused !== 'changed_since') throw new NotFound()
    const [{ values }, { version }] = [form, row]
    const clash = clashOf(valuesOf(row), values)
    return formPage(ask, { ...editing(row), values, version, errors: [], clash }, 409)
  }),

  post('/supervisors/:id/ending', ['manager'], async (ask) => {
    const { id } = await theSupervisor(ask)
    const { version } = ask.form(pressForm)
    return answer(ask, await endSupervisor(ask.act, { supervisor: id, version }), 'saved')
  }),

  post('/supervisors/:id/link', ['manager'], async (ask) => {
    ask.form(pressForm)
    const { id, name, email } = await theSupervisor(ask)
    if (ask.sendsMail && email !== null) {
      return answer(ask, await mailJoinLink(ask.act, id), 'link_mailed')
    }
    const outcome = await makeJoinLink(ask.act, id)
    if (outcome.refused !== null) return answer(ask, outcome, 'link')
    const link = outcome.token && `${ask.baseUrl}/supervisors/join/${outcome.token}`
    const made = { title: 'A link to a sign-in', name, href: `/supervisors/${id}`, link }
    return ask.page(<LinkPage shell={ask.shell} made={{ ...made, lasts: '14 days' }} />)
  }),

  post('/supervisors/:id/link/removal', ['manager'], async (ask) => {
    ask.form(pressForm)
    const { id } = await theSupervisor(ask)
    return answer(ask, await takeBackJoinLinks(ask.act, id), 'link_back')
  }),
]

async function theSupervisor(ask: Ask) {
  const row = await findSupervisor(ask.view, ask.param('id'))
  if (!row) throw new NotFound()
  return row
}

async function supervisorPage(ask: Ask, refusal: string | null = null) {
  const facts = await supervisorFacts(ask.view, await theSupervisor(ask))
  const page = <SupervisorPage shell={ask.shell} facts={facts} refusal={refusal} />
  return ask.page(page, refusal ? 422 : 200)
}

function answer(ask: Ask, outcome: Outcome<{ id: string }>, word: Said) {
  if (outcome.refused === null) return ask.seeOther(`/supervisors/${ask.param('id')}`, word)
  if (outcome.refused === 'unfit') return supervisorPage(ask, outcome.errors[0]!.message)
  return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
}

const adding = {
  title: 'Add a supervisor',
  action: '/supervisors',
  back: '/supervisors',
  save: 'Add',
}

const editing = ({ id }: FoundSupervisor) => ({
  title: 'Change what is known',
  action: `/supervisors/${id}`,
  back: `/supervisors/${id}`,
  save: 'Save',
  isThere: true,
})

type FormFacts = Omit<SupervisorFormFacts, 'whoSees' | 'places'> & { isThere?: boolean }

async function formPage(ask: Ask, { isThere = false, ...facts }: FormFacts, status = 200) {
  const places = await managedPlaces(ask.view, {})
  if (places.length === 0) throw new NotFound()
  const named = places.map(({ name }) => name).join(' or ')
  const all = {
    ...facts,
    whoSees: `You and other managers of ${named}. Whom they supervise sees the name`,
    places: isThere ? [] : places.map(({ id, name }) => ({ value: id, label: name })),
  }
  return ask.page(<SupervisorForm shell={ask.shell} facts={all} />, status)
}
