import {
  ForgottenPasswordPage,
  InvitationPage,
  PasswordResetPage,
} from '../../views/accounts/link-pages.tsx'
import { ProblemPage } from '../../views/problem.tsx'
import type { Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError } from '../web/form.ts'
import { dropCookie } from '../web/cookie.ts'
import { invitationForm, passwordForm } from './form.ts'
import type { Purpose } from './links.ts'
import { invitersButtons } from './provider-buttons.ts'
import { readLink, type LinkFacts } from './read-link.ts'
import { takeInvitation, takePasswordReset } from './set-password.ts'
import { startTheirSession } from './start-their-session.ts'

export const linkRoutes: Route[] = [
  get('/invitations/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask, 'invitation')
    return link ? invitationPage(ask, link) : spent(ask)
  }),

  post('/invitations/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask, 'invitation')
    if (!link) return spent(ask)
    const form = ask.form(invitationForm)
    const email = String(form.values.email ?? '')
    if (!form.ok) return invitationPage(ask, link, { email, errors: form.errors })
    const taken = await takeInvitation(ask.door, { link, ...form.input, now: ask.now })
    if (taken.refused === 'unfit') return invitationPage(ask, link, { email, errors: taken.errors })
    if (taken.refused) return spent(ask)
    const given = { person: taken.person, request: ask.request, now: ask.now, to: '/?said=welcome' }
    const { next, headers } = await startTheirSession(ask.door, { ...given, second: false })
    return ask.seeOther(next, undefined, headers)
  }),

  get('/password-resets/new', ['anyone'], (ask) =>
    ask.page(<ForgottenPasswordPage shell={ask.shell} />),
  ),

  get('/password-resets/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask, 'password_reset')
    return link ? resetPage(ask) : spent(ask)
  }),

  post('/password-resets/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask, 'password_reset')
    if (!link) return spent(ask)
    const form = ask.form(passwordForm)
    if (!form.ok) return resetPage(ask, form.errors)
    const taken = await takePasswordReset(ask.door, { link, ...form.input, now: ask.now })
    if (taken.refused === 'unfit') return resetPage(ask, taken.errors)
    if (taken.refused) return spent(ask)
    return ask.seeOther('/sign-in', 'password', { 'Set-Cookie': dropCookie(ask.baseUrl) })
  }),
]

const linkOf = (ask: Ask, purpose: Purpose) =>
  readLink(ask.door, { token: ask.param('token'), purpose, now: ask.now })

type Typed = { email: string; errors: FieldError[] }

async function invitationPage(ask: Ask, link: LinkFacts, typed?: Typed) {
  const { name, organisation, invitedBy, email } = link
  const buttons = await invitersButtons(ask.door, link.id)
  const facts = { name, organisation, invitedBy, email, buttons, action: ask.url.pathname }
  const page = (
    <InvitationPage
      shell={ask.shell}
      {...facts}
      {...(typed ? { typedEmail: typed.email, errors: typed.errors } : {})}
    />
  )
  return ask.page(page, typed ? 422 : 200)
}

const resetPage = (ask: Ask, errors: FieldError[] = []) =>
  ask.page(
    <PasswordResetPage shell={ask.shell} action={ask.url.pathname} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  )

const problem = {
  title: 'This link no longer works',
  words: [
    'It may have been used already, or it is too old. A newer link may have taken its place.',
    'Ask your administrator for a new one.',
  ],
  way: { href: '/sign-in', label: 'Go to sign in' },
}

/** The same page for used, run out, taken back and never made. */
const spent = (ask: Ask) => ask.page(<ProblemPage shell={ask.shell} problem={problem} />, 404)
