import { RecoveryCodesPage } from '../../views/second-factor/recovery-codes-page.tsx'
import { NotFound } from '../access/ask.ts'
import type { Audience } from '../access/roles.ts'
import { post, type Route } from '../access/routes.ts'
import { safeWayBack } from '../accounts/way-back.ts'
import { checkProof } from '../second-factor/check-proof.ts'
import { hasFactor } from '../second-factor/has-factor.ts'
import { passSecondStep } from '../second-factor/pass-second-step.ts'
import { codePage, setUpPage } from '../second-factor/sign-in-pages.tsx'
import { setUpPasskey } from './add-passkey.ts'
import { askDevice } from './ask-device.ts'
import { newPasskeyForm, questionForm, usePasskeyForm } from './form.ts'
import { ownPasskeyRoutes } from './profile-routes.tsx'
import { usePasskey } from './use-passkey.ts'
import { noFit } from './words.ts'

/** Somebody whole is sent on: there is no second step left to take. */
const half: readonly Audience[] = ['half_signed_in', 'signed_in']

export const passkeyRoutes: Route[] = [
  ...ownPasskeyRoutes,

  post('/passkeys/questions', half, async (ask) => {
    const form = ask.form(questionForm)
    if (!form.ok) throw new NotFound()
    const { session, person } = ask.half ?? ask.me
    const { to, proof_code: proof } = form.input
    // Half a sign-in may make the first way in, and no other. A whole one has nothing to use: a
    // question got for that could be answered with a new passkey, past the proof.
    const isMisplaced = to === 'make' ? ask.half && (await hasFactor(ask.door, person)) : !ask.half
    if (isMisplaced) throw new NotFound()
    const claim = { person, proof, now: ask.now }
    const stops = to === 'make' && !ask.half && (await checkProof(ask.door, claim))
    if (stops) return ask.word(stops.refused === 'unfit' ? stops.errors[0]!.message : '', 422)
    const options = await askDevice(ask.door, { session, person, to, now: ask.now })
    if (!options) throw new NotFound()
    return ask.word(JSON.stringify(options))
  }),

  post('/sign-in/passkey', half, async (ask) => {
    const form = ask.form(usePasskeyForm)
    const to = safeWayBack(String(form.values.to ?? ''))
    if (!ask.half) return ask.seeOther(to)
    if (!form.ok) return codePage(ask, { to, errors: form.errors }, 422)
    const { session, person } = ask.half
    const claim = { session, person, answer: form.input.passkey_code, now: ask.now }
    if (!(await usePasskey(ask.door, claim))) {
      return codePage(ask, { to, errors: [{ field: 'passkey_code', message: noFit }] }, 422)
    }
    const passing = { session, request: ask.request, to, now: ask.now, by: 'passkey' } as const
    const { next, headers } = await passSecondStep(ask.door, passing)
    return ask.seeOther(next, undefined, headers)
  }),

  post('/sign-in/second-factor/passkey', half, async (ask) => {
    const form = ask.form(newPasskeyForm)
    const to = safeWayBack(String(form.values.to ?? ''))
    if (!ask.half) return ask.seeOther(to)
    const passkeyName = String(form.values.passkey_name ?? '')
    if (!form.ok) return setUpPage(ask, { to, passkeyName, errors: form.errors }, 422)
    const { session, person } = ask.half
    const { passkey_code: answer, passkey_name: name } = form.input
    const made = await setUpPasskey(ask.door, { session, person, name, answer, now: ask.now })
    if (made.refused === 'unfit') {
      return setUpPage(ask, { to, passkeyName, errors: made.errors }, 422)
    }
    if (made.refused !== null) throw new NotFound()
    const passing = { session, request: ask.request, to, now: ask.now, by: 'new_factor' } as const
    const { next, headers } = await passSecondStep(ask.door, passing)
    const facts = { codes: made.codes, next, isFirst: true }
    return ask.page(<RecoveryCodesPage shell={ask.shell} {...facts} />, 200, headers)
  }),
]
