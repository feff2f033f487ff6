import { LetInPage } from '../../views/factor-resets/let-in-page.tsx'
import { LostPage } from '../../views/factor-resets/lost-page.tsx'
import { ResetPage } from '../../views/factor-resets/reset-page.tsx'
import { ProblemPage } from '../../views/problem.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { startTheirSession } from '../accounts/start-their-session.ts'
import { sayWaiting } from '../accounts/words.ts'
import { noFitRecovery } from '../second-factor/words.ts'
import type { FieldError } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { approveReset } from './approve-reset.ts'
import { askReset } from './ask-reset.ts'
import { resetFacts } from './facts.ts'
import { approvalForm, askForm, letInForm } from './form.ts'
import { readLetIn, takeLetIn } from './let-in.ts'
import { lostFacts } from './lost-facts.ts'
import { withdrawReset } from './withdraw-reset.ts'

export const factorResetRoutes: Route[] = [
  get('/sign-in/lost', ['half_signed_in', 'signed_in'], (ask) =>
    ask.half ? lostPage(ask) : ask.seeOther('/profile/security'),
  ),

  post('/sign-in/lost', ['half_signed_in', 'signed_in'], async (ask) => {
    const form = ask.form(askForm)
    if (!ask.half) return ask.seeOther('/profile/security')
    if (!form.ok) return lostPage(ask, form.errors, 422)
    const { person } = ask.half
    const code = form.input.recovery_code
    const asked = await askReset(ask.door, { person, code, now: ask.now })
    if (asked.is === 'right') {
      return asked.isDone ? ask.seeOther('/sign-in', 'let_in_now') : ask.seeOther('/sign-in/lost')
    }
    const message = asked.is === 'wrong' ? noFitRecovery : sayWaiting(asked.until, ask.now)
    const status = asked.is === 'wrong' ? 422 : 429
    // Who has no second step yet has no code to type, and no field for one.
    return lostPage(ask, [{ field: code && 'recovery_code', message }], status)
  }),

  post('/sign-in/lost/removal', ['half_signed_in', 'signed_in'], async (ask) => {
    ask.form(pressForm)
    const { person } = ask.half ?? ask.me
    await withdrawReset(ask.door, { person, now: ask.now })
    return ask.seeOther(ask.half ? '/sign-in/code' : '/profile/security')
  }),

  get('/admin/people/:id/factor-reset', ['administrator'], (ask) => resetPage(ask)),

  post('/admin/people/:id/factor-reset', ['administrator'], async (ask) => {
    const form = ask.form(approvalForm)
    const person = ask.param('id')
    if (!form.ok) return resetPage(ask, form.errors, 422)
    const outcome = await approveReset(ask.act, { person })
    if (outcome.refused === 'unfit') return resetPage(ask, outcome.errors, 422)
    if (outcome.refused !== null) throw new NotFound()
    const word = outcome.isDone ? 'let_in' : 'let_in_half'
    return ask.seeOther(`/admin/people/${person}`, word)
  }),

  get('/let-in/:token', ['anyone'], async (ask) => ((await linkOf(ask)) ? letIn(ask) : spent(ask))),

  post('/let-in/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask)
    if (!link) return spent(ask)
    const form = ask.form(letInForm)
    if (!form.ok) return letIn(ask, form.errors, 422)
    const { door, request, now } = ask
    const taken = await takeLetIn(door, { link, password: form.input.password, now })
    if (taken.is !== 'right') {
      const message = taken.is === 'wrong' ? notIt : sayWaiting(taken.until, now)
      return letIn(ask, [{ field: 'password', message }], taken.is === 'wrong' ? 422 : 429)
    }
    const given = { person: link.person, request, now, second: false }
    const { next, headers } = await startTheirSession(door, given)
    return ask.seeOther(next, undefined, headers)
  }),
]

const notIt = 'That is not your password. Type it again.'

const linkOf = (ask: Ask) => readLetIn(ask.door, { token: ask.param('token'), now: ask.now })

const letIn = (ask: Ask, errors: FieldError[] = [], status = 200) =>
  ask.page(<LetInPage shell={ask.shell} action={ask.url.pathname} errors={errors} />, status)

async function lostPage(ask: Ask, errors: FieldError[] = [], status = 200) {
  const facts = await lostFacts(ask.door, { ...ask.half!, now: ask.now })
  return ask.page(<LostPage shell={ask.shell} facts={facts} errors={errors} />, status)
}

async function resetPage(ask: Ask, errors: FieldError[] = [], status = 200) {
  const facts = await resetFacts(ask.view, ask.door, ask.param('id'))
  if (!facts) throw new NotFound()
  return ask.page(<ResetPage shell={ask.shell} facts={facts} errors={errors} />, status)
}

const problem = {
  title: 'This link no longer works',
  words: ['It works once, for 15 minutes.', 'Ask whoever runs Holdfast for you to make a new one.'],
  way: { href: '/sign-in', label: 'Go to sign in' },
}

const spent = (ask: Ask) => ask.page(<ProblemPage shell={ask.shell} problem={problem} />, 404)
