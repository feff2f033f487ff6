import { LinkPage } from '../../views/components/link-page.tsx'
import type { Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { post, type Route } from '../access/routes.ts'
import type { Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { appointAdministrator, dismissAdministrator } from './appoint-administrator.ts'
import { closeSignIn, openSignIn } from './close-sign-in.ts'
import { closingForm, dutyForm } from './form.ts'
import { makeLink, takeBackLinks } from './make-link.ts'
import { personPage } from './people-routes.tsx'
import { thePerson } from './person-facts.ts'
import { refusedAs } from './refused.ts'

/** Invitations, password links, and opening or closing someone's sign-in. */
export const wayInRoutes: Route[] = [
  post('/admin/people/:id/invitation', ['administrator'], (ask) => linkPage(ask, 'invitation')),

  post('/admin/people/:id/password-reset', ['administrator'], (ask) =>
    linkPage(ask, 'password_reset'),
  ),

  post('/admin/people/:id/links/removal', ['administrator'], async (ask) => {
    const person = await pressed(ask)
    return answer(ask, await takeBackLinks(ask.act, { person }), 'link_back')
  }),

  post('/admin/people/:id/deactivation', ['administrator'], async (ask) => {
    const { id: person } = await thePerson(ask)
    const form = ask.form(closingForm)
    if (!form.ok) return personPage(ask, form, 422)
    const closing = { person, version: form.version, ...form.input }
    return answer(ask, await closeSignIn(ask.act, closing), 'deactivated', {
      reason: form.input.reason,
    })
  }),

  post('/admin/people/:id/reactivation', ['administrator'], async (ask) => {
    const person = await pressed(ask)
    const { version } = ask.form(pressForm)
    return answer(ask, await openSignIn(ask.act, { person, version }), 'activated')
  }),

  post('/admin/people/:id/administrator', ['administrator'], async (ask) => {
    const { id: person } = await thePerson(ask)
    const form = ask.form(dutyForm)
    if (!form.ok) return personPage(ask, { values: {}, errors: form.errors }, 422)
    const duty = { person, organisation: form.input.organisation }
    return answer(ask, await appointAdministrator(ask.act, duty), 'saved')
  }),

  post('/admin/people/:id/administrator/ending', ['administrator'], async (ask) => {
    const { id: person } = await thePerson(ask)
    const form = ask.form(dutyForm)
    if (!form.ok) return personPage(ask, { values: {}, errors: form.errors }, 422)
    const duty = { person, organisation: form.input.organisation }
    const outcome = await dismissAdministrator(ask.act, duty)
    // Whoever ends their own duty has no page of people to go back to.
    if (outcome.refused === null && person === ask.me.person) return ask.seeOther('/', 'saved')
    return answer(ask, outcome, 'saved')
  }),
]

async function pressed(ask: Ask): Promise<string> {
  ask.form(pressForm)
  return (await thePerson(ask)).id
}

function answer(ask: Ask, outcome: Outcome<{ id: string }>, word: Said, values: Values = {}) {
  if (outcome.refused === null) return ask.seeOther(`/admin/people/${ask.param('id')}`, word)
  const { errors, status } = refusedAs(outcome)
  return personPage(ask, { values, errors }, status)
}

const links = {
  invitation: { title: 'An invitation link', path: 'invitations', lasts: '14 days' },
  password_reset: { title: 'A password link', path: 'password-resets', lasts: '24 hours' },
} as const

async function linkPage(ask: Ask, purpose: keyof typeof links) {
  ask.form(pressForm)
  const { id, name } = await thePerson(ask)
  const outcome = await makeLink(ask.act, { person: id, purpose })
  if (outcome.refused !== null) {
    const { errors, status } = refusedAs(outcome)
    return personPage(ask, { values: {}, errors }, status)
  }
  const { title, path, lasts } = links[purpose]
  const link = outcome.token && `${ask.baseUrl}/${path}/${outcome.token}`
  return ask.page(
    <LinkPage shell={ask.shell} made={{ title, name, href: `/admin/people/${id}`, link, lasts }} />,
  )
}
