import { JoinPage } from '../../views/supervisors/join-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { ProblemPage } from '../../views/problem.tsx'
import type { Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { startTheirSession } from '../accounts/start-their-session.ts'
import { pressForm } from '../web/fields.ts'
import { joinForm } from './form.ts'
import { joinAnew, joinAs } from './join-supervisor.ts'
import { readJoinLink, type JoinLink } from './read-join-link.ts'

/** A link makes nobody anything until somebody presses: a scanner of mails may look at it. */
export const joinRoutes: Route[] = [
  get('/supervisors/join/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask)
    if (!link) return spent(ask)
    return joinPage(ask, link, { values: { name: link.name, email: link.email ?? '' }, errors: [] })
  }),

  post('/supervisors/join/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask)
    if (!link) return spent(ask)
    return ask.asker ? joinSignedIn(ask, link, ask.asker.person) : joinNew(ask, link)
  }),
]

async function joinSignedIn(ask: Ask, link: JoinLink, person: string) {
  ask.form(pressForm)
  const joined = await joinAs(ask.door, { link, person, now: ask.now })
  if (joined.refused === null) return ask.seeOther('/', 'saved')
  if (joined.refused !== 'unfit') return spent(ask)
  return joinPage(ask, link, { values: {}, errors: joined.errors }, 422)
}

async function joinNew(ask: Ask, link: JoinLink) {
  const form = ask.form(joinForm)
  const { values } = form
  if (!form.ok) return joinPage(ask, link, { values, errors: form.errors }, 422)
  const joined = await joinAnew(ask.door, { link, input: form.input, now: ask.now })
  if (joined.refused === 'unfit') {
    return joinPage(ask, link, { values, errors: joined.errors }, 422)
  }
  if (joined.refused) return spent(ask)
  const given = { person: joined.person, request: ask.request, now: ask.now, to: '/?said=welcome' }
  const { next, headers } = await startTheirSession(ask.door, { ...given, second: false })
  return ask.seeOther(next, undefined, headers)
}

const linkOf = (ask: Ask) => readJoinLink(ask.door, { token: ask.param('token'), now: ask.now })

function joinPage(ask: Ask, { organisation }: JoinLink, typed: Typed, status = 200) {
  const person = ask.asker?.name ?? null
  const facts = { action: ask.url.pathname, organisation, person, typed }
  return ask.page(<JoinPage shell={ask.shell} {...facts} />, status)
}

const problem = {
  title: 'This link no longer works',
  words: [
    'It may have been used already, or it is too old. A newer link may have taken its place.',
    'Ask whoever sent it for a new one.',
  ],
  way: { href: '/sign-in', label: 'Go to sign in' },
}

/** The same page for used, run out, taken back and never made. */
const spent = (ask: Ask) => ask.page(<ProblemPage shell={ask.shell} problem={problem} />, 404)
