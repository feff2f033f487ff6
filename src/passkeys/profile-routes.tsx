import { AddPasskeyPage } from '../../views/passkeys/add-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { sayDevice } from '../accounts/device-words.ts'
import type { FieldError } from '../web/form.ts'
import { addPasskey } from './add-passkey.ts'
import { morePasskeyForm } from './form.ts'
import { partyOf } from './rules.ts'

/** For somebody who is signed in: one more passkey. */
export const ownPasskeyRoutes: Route[] = [
  get('/profile/security/passkeys', ['signed_in'], (ask) => addPage(ask)),

  post('/profile/security/passkeys', ['signed_in'], async (ask) => {
    const form = ask.form(morePasskeyForm)
    const name = String(form.values.passkey_name ?? '')
    if (!form.ok) return addPage(ask, { name, errors: form.errors })
    const { passkey_code: answer, passkey_name } = form.input
    const making = { session: ask.me.session, name: passkey_name, answer }
    const outcome = await addPasskey(ask.door, ask.act, making)
    if (outcome.refused === 'unfit') return addPage(ask, { name, errors: outcome.errors })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/profile/security', 'passkey')
  }),
]

type Refused = { name: string; errors: FieldError[] }

function addPage(ask: Ask, refused?: Refused) {
  const device = refused?.name ?? sayDevice(ask.request.headers.get('user-agent'))
  const name = partyOf(ask.baseUrl) ? device : null
  const page = <AddPasskeyPage shell={ask.shell} name={name} errors={refused?.errors ?? []} />
  return ask.page(page, refused ? 422 : 200)
}
