import { ProblemPage } from '../../views/problem.tsx'
import type { Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { safeWayBack } from '../accounts/way-back.ts'
import { pressForm } from '../web/fields.ts'
import { adminRoutes } from './admin-routes.tsx'
import { beginInvited } from './begin-invited.ts'
import { connectRoutes } from './connect-routes.tsx'
import { startForm } from './form.ts'
import { goOn } from './go-on.tsx'
import { startAttempt } from './start-attempt.ts'
import { takeAnswer } from './take-answer.ts'
import { readWayCookie } from './way-cookie.ts'

const toSignIn = { href: '/sign-in', label: 'Go to sign in' }

/** Out to an organisation's own sign-in, and back. */
export const ownSignInRoutes: Route[] = [
  post('/sign-in/with/:provider', ['anyone'], async (ask) => {
    const form = ask.form(startForm)
    const to = safeWayBack(String(form.values.to ?? ''))
    const errand = { purpose: 'sign_in', to } as const
    const started = await startAttempt(ask.door, { ...outOf(ask), errand })
    return goOn(ask, started, toSignIn)
  }),

  post('/invitations/:token/with/:provider', ['anyone'], async (ask) => {
    ask.form(pressForm)
    const token = ask.param('token')
    const started = await beginInvited(ask.door, { ...outOf(ask), token })
    return goOn(ask, started, { href: `/invitations/${token}`, label: 'Back to your invitation' })
  }),

  get('/sign-in/answer', ['anyone'], async (ask) => {
    const { url, request, asker, address, now } = ask
    const browser = readWayCookie(request.headers, ask.baseUrl)
    const answer = { search: url.searchParams, browser, asker, address, now, request }
    const taken = await takeAnswer(ask.door, { ...answer, act: () => ask.act })
    if (taken.is === 'connected') return ask.seeOther('/profile/security/work', 'connected')
    if (taken.is === 'in') return ask.seeOther(taken.next, undefined, taken.headers)
    const { problem, status } = taken
    return ask.page(<ProblemPage shell={ask.shell} problem={problem} />, status)
  }),

  ...connectRoutes,
  ...adminRoutes,
]

const outOf = (ask: Ask) => ({
  provider: ask.param('provider'),
  request: ask.request,
  address: ask.address,
  now: ask.now,
})
