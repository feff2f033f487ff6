import { RecoveryCodesPage } from '../../views/second-factor/recovery-codes-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Audience } from '../access/roles.ts'
import { get, post, type Route } from '../access/routes.ts'
import { safeWayBack } from '../accounts/way-back.ts'
import { sayWaiting } from '../accounts/words.ts'
import { checkCode, checkRecoveryCode, type Checked } from './check-code.ts'
import { codeForm, recoveryForm, totpForm } from './form.ts'
import { hasFactor } from './has-factor.ts'
import { passSecondStep } from './pass-second-step.ts'
import { setUpTotp } from './set-up-totp.ts'
import { codePage, setUpPage } from './sign-in-pages.tsx'
import { noFit, noFitRecovery } from './words.ts'

/** Somebody whole is sent on: there is no second step left to take. */
const half: readonly Audience[] = ['half_signed_in', 'signed_in']

export const secondStepRoutes: Route[] = [
  get('/sign-in/code', half, async (ask) => {
    const to = safeWayBack(ask.query('to'))
    if (!ask.half) return ask.seeOther(to)
    if (!(await hasFactor(ask.door, ask.half.person))) return ask.seeOther(setUpAt(to))
    return codePage(ask, { to })
  }),

  post('/sign-in/code', half, async (ask) => {
    const form = ask.form(codeForm)
    const to = safeWayBack(String(form.values.to ?? ''))
    if (!ask.half) return ask.seeOther(to)
    if (!form.ok) return codePage(ask, { to, errors: form.errors }, 422)
    const { code } = form.input
    const checked = await checkCode(ask.door, { person: ask.half.person, code, now: ask.now })
    if (checked.is !== 'right') return refused(ask, checked, { to, field: 'code', words: noFit })
    const { next, headers } = await pass(ask, { to, by: 'totp' })
    return ask.seeOther(next, undefined, headers)
  }),

  post('/sign-in/recovery-code', half, async (ask) => {
    const form = ask.form(recoveryForm)
    const to = safeWayBack(String(form.values.to ?? ''))
    if (!ask.half) return ask.seeOther(to)
    if (!form.ok) return codePage(ask, { to, errors: form.errors }, 422)
    const field = 'recovery_code'
    const claim = { person: ask.half.person, code: form.input[field], now: ask.now }
    const checked = await checkRecoveryCode(ask.door, claim)
    if (checked.is !== 'right') return refused(ask, checked, { to, field, words: noFitRecovery })
    const { next, headers } = await pass(ask, { to, by: 'recovery_code' })
    const left = `/profile/security/codes?to=${encodeURIComponent(next)}`
    return ask.seeOther(left, undefined, headers)
  }),

  get('/sign-in/second-factor', half, async (ask) => {
    const to = safeWayBack(ask.query('to'))
    if (!ask.half) return ask.seeOther(to)
    if (await hasFactor(ask.door, ask.half.person)) return ask.seeOther(codeAt(to))
    return setUpPage(ask, { to })
  }),

  post('/sign-in/second-factor', half, async (ask) => {
    const form = ask.form(totpForm)
    const { to: typedTo, code_key: key, name } = form.values
    const to = safeWayBack(String(typedTo ?? ''))
    if (!ask.half) return ask.seeOther(to)
    const typed = { to, key: String(key ?? ''), name: String(name ?? '') }
    if (!form.ok) return setUpPage(ask, { ...typed, errors: form.errors }, 422)
    const { code_key, ...input } = form.input
    const { person, session } = ask.half
    const totp = { ...input, key: code_key, person, session, now: ask.now }
    const kept = await setUpTotp(ask.door, totp)
    if (kept.refused === 'unfit') return setUpPage(ask, { ...typed, errors: kept.errors }, 422)
    if (kept.refused !== null) throw new NotFound()
    const { next, headers } = await pass(ask, { to, by: 'new_factor' })
    const facts = { codes: kept.codes, next, isFirst: true }
    return ask.page(<RecoveryCodesPage shell={ask.shell} {...facts} />, 200, headers)
  }),
]

const setUpAt = (to: string) => `/sign-in/second-factor?to=${encodeURIComponent(to)}`
const codeAt = (to: string) => `/sign-in/code?to=${encodeURIComponent(to)}`

const pass = (ask: Ask, how: Pick<Parameters<typeof passSecondStep>[1], 'to' | 'by'>) =>
  passSecondStep(ask.door, {
    ...how,
    session: ask.half!.session,
    request: ask.request,
    now: ask.now,
  })

type Refused = { to: string; field: string; words: string }

function refused(ask: Ask, checked: Exclude<Checked, { is: 'right' }>, how: Refused) {
  const { to, field, words } = how
  if (checked.is === 'wrong') return codePage(ask, { to, errors: [{ field, message: words }] }, 422)
  const message = sayWaiting(checked.until, ask.now)
  const seconds = Math.ceil((Date.parse(checked.until) - Date.parse(ask.now)) / 1000)
  const wait = { 'Retry-After': String(seconds) }
  return codePage(ask, { to, errors: [{ field, message }] }, 429, wait)
}
