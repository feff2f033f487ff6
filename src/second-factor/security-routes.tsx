import { AddAppPage } from '../../views/second-factor/add-app-page.tsx'
import { CodesLeftPage } from '../../views/second-factor/codes-left-page.tsx'
import { FactorPage } from '../../views/second-factor/factor-page.tsx'
import { RecoveryCodesPage } from '../../views/second-factor/recovery-codes-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { safeWayBack } from '../accounts/way-back.ts'
import type { FieldError } from '../web/form.ts'
import { addApp } from './add-app.ts'
import { removeFactor, renameFactor } from './change-factors.ts'
import { appForm, nameForm, proofForm } from './form.ts'
import { makeNewCodes } from './new-codes.ts'
import { myCodesLeft } from './queries.ts'
import { securityFacts } from './security-facts.ts'
import { setUpFacts } from './set-up-facts.ts'
import { isKey } from './totp.ts'

const base = '/profile/security'

export const securityRoutes: Route[] = [
  get(`${base}/app`, ['signed_in'], (ask) => appPage(ask)),

  post(`${base}/app`, ['signed_in'], async (ask) => {
    const form = ask.form(appForm)
    const { code_key: typedKey, name: typedName, code: typedCode } = form.values
    const typed = {
      key: String(typedKey ?? ''),
      name: String(typedName ?? ''),
      code: String(typedCode ?? ''),
    }
    if (!form.ok) return appPage(ask, { ...typed, errors: form.errors })
    const { code_key: key, proof_code: proof, name, code } = form.input
    const outcome = await addApp(ask.door, ask.act, { key, proof, name, code })
    if (outcome.refused === 'unfit') return appPage(ask, { ...typed, errors: outcome.errors })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(base, 'factor')
  }),

  get(`${base}/codes`, ['signed_in'], (ask) => codesPage(ask)),

  post(`${base}/codes`, ['signed_in'], async (ask) => {
    const form = ask.form(proofForm)
    if (!form.ok) return codesPage(ask, form.errors)
    const made = await makeNewCodes(ask.door, ask.act, { proof: form.input.proof_code })
    if (made.refused === 'unfit') return codesPage(ask, made.errors)
    if (made.refused !== null) throw new NotFound()
    if (!made.codes) return ask.seeOther(base)
    const facts = { codes: made.codes, next: base, isFirst: false }
    return ask.page(<RecoveryCodesPage shell={ask.shell} {...facts} />)
  }),

  get(`${base}/factors/:id`, ['signed_in'], (ask) => factorPage(ask)),

  post(`${base}/factors/:id`, ['signed_in'], async (ask) => {
    const form = ask.form(nameForm)
    if (!form.ok) return factorPage(ask, form)
    const outcome = await renameFactor(ask.act, { id: ask.param('id'), ...form.input })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(base, 'saved')
  }),

  post(`${base}/factors/:id/removal`, ['signed_in'], async (ask) => {
    const form = ask.form(proofForm)
    if (!form.ok) return factorPage(ask, { values: {}, errors: form.errors })
    const removed = { id: ask.param('id'), proof: form.input.proof_code, session: ask.me.session }
    const outcome = await removeFactor(ask.door, ask.act, removed)
    if (outcome.refused === 'unfit') return factorPage(ask, { values: {}, errors: outcome.errors })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(base, 'factor_gone')
  }),
]

type NewApp = { key: string; name: string; code: string; errors: FieldError[] }

async function appPage(ask: Ask, typed?: NewApp) {
  const key = typed && isKey(typed.key) ? typed.key : undefined
  const app = await setUpFacts(ask.door, ask.me.person, key)
  const facts = { app, name: typed?.name, code: typed?.code, errors: typed?.errors ?? [] }
  return ask.page(<AddAppPage shell={ask.shell} {...facts} />, typed ? 422 : 200)
}

async function codesPage(ask: Ask, errors: FieldError[] = []) {
  const left = Number((await myCodesLeft(ask.view, {}))?.count ?? 0)
  const to = ask.query('to')
  const facts = { left, next: to === null ? null : safeWayBack(to), errors }
  return ask.page(<CodesLeftPage shell={ask.shell} {...facts} />, errors.length > 0 ? 422 : 200)
}

async function factorPage(ask: Ask, typed?: { values: object; errors: FieldError[] }) {
  const { factors } = await securityFacts(ask.view)
  const factor = factors.find(({ id }) => id === ask.param('id'))
  if (!factor) throw new NotFound()
  const { name } = { name: factor.name, ...typed?.values }
  const facts = { factor, name, isLast: factors.length === 1, errors: typed?.errors ?? [] }
  return ask.page(<FactorPage shell={ask.shell} {...facts} />, typed ? 422 : 200)
}
