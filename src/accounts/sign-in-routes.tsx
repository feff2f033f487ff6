import { SignInPage } from '../../views/accounts/sign-in-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { leavePhone } from '../trusted-phones/end-phone.ts'
import { dropCookie, readCookie } from '../web/cookie.ts'
import type { FieldError } from '../web/form.ts'
import { isAnyoneHere } from './anyone-here.ts'
import { endSession } from './end-session.ts'
import { samplePersonForm, signInForm } from './form.ts'
import { providerButtons } from './provider-buttons.ts'
import { isSamplePerson, sampleTeam } from './sample-team.ts'
import { startTheirSession } from './start-their-session.ts'
import { safeWayBack, secondStep } from './way-back.ts'
import { whoIsThis, type Answer } from './who-is-this.ts'
import { sayWaiting, samplePersonWords } from './words.ts'

export const signInRoutes: Route[] = [
  get('/sign-in', ['anyone'], async (ask) => {
    if (ask.asker) return ask.seeOther(safeWayBack(ask.query('to')))
    if (ask.half) return ask.seeOther(secondStep(ask.query('to')))
    if (!(await isAnyoneHere(ask.door))) return ask.seeOther('/setup')
    return signInPage(ask, { to: safeWayBack(ask.query('to')) })
  }),

  post('/sign-in', ['anyone'], async (ask) => {
    const form = ask.form(signInForm)
    const email = String(form.values.email ?? '')
    const to = safeWayBack(String(form.values.to ?? ''))
    if (!form.ok) return signInPage(ask, { to, email, errors: form.errors }, 422)
    const claim = { ...form.input, address: ask.address, now: ask.now }
    const answer = await whoIsThis(ask.door, claim)
    if (answer.is === 'known') return welcome(ask, { person: answer.person, to, second: false })
    return refused(ask, answer, { to, email })
  }),

  post('/sample-team/sign-in', ['anyone'], async (ask) => {
    const form = ask.form(samplePersonForm)
    if (!form.ok || !(await isSamplePerson(ask.door, form.input.person, ask.now))) {
      throw new NotFound()
    }
    // Nobody real is behind them, and nothing real is behind the second step.
    return welcome(ask, { person: form.input.person, to: '/', second: true })
  }),

  post('/sign-out', ['anyone'], async (ask) => {
    const who = ask.asker ?? ask.half
    if (who) await endSession(ask.door, { session: who.session, now: ask.now })
    const token = readCookie(ask.request.headers, ask.baseUrl, 'phone')
    if (ask.asker) await leavePhone(ask.door, { token, person: ask.asker.person, now: ask.now })
    return ask.seeOther('/sign-in', 'signed_out', { 'Set-Cookie': dropCookie(ask.baseUrl) })
  }),
]

type Known = { person: string; to: string; second: boolean }

async function welcome(ask: Ask, known: Known) {
  const { door, request, now } = ask
  const { next, headers } = await startTheirSession(door, { ...known, request, now })
  return ask.seeOther(next, undefined, headers)
}

function refused(ask: Ask, answer: Exclude<Answer, { is: 'known' }>, typed: Typed) {
  if (answer.is === 'unknown') {
    const message = 'That e-mail and password do not go together. Check both and try again.'
    return signInPage(ask, { ...typed, errors: [{ field: 'email', message }] }, 422)
  }
  if (answer.is === 'elsewhere') {
    const message = `You sign in with your account from work. Choose “${answer.button}”.`
    return signInPage(ask, { ...typed, errors: [{ field: 'email', message }] }, 422)
  }
  const message = sayWaiting(answer.until, ask.now)
  const seconds = Math.ceil((Date.parse(answer.until) - Date.parse(ask.now)) / 1000)
  const errors = [{ field: 'email', message }]
  return signInPage(ask, { ...typed, errors }, 429, { 'Retry-After': String(seconds) })
}

type Typed = { to: string; email?: string; errors?: FieldError[] }

async function signInPage(ask: Ask, typed: Typed, status = 200, more: Record<string, string> = {}) {
  const sample = (await sampleTeam(ask.door, ask.now)).map(samplePersonWords)
  const facts = { ...typed, sample, buttons: await providerButtons(ask.door) }
  return ask.page(<SignInPage shell={ask.shell} {...facts} />, status, more)
}
