import { CodePage } from '../../views/second-factor/code-page.tsx'
import { SetUpPage } from '../../views/second-factor/set-up-page.tsx'
import type { Ask } from '../access/ask.ts'
import { sayDevice } from '../accounts/device-words.ts'
import { partyOf } from '../passkeys/rules.ts'
import type { FieldError } from '../web/form.ts'
import { kindsOf } from './has-factor.ts'
import { mayMakeFirstHere } from './may-make-first.ts'
import { setUpFacts } from './set-up-facts.ts'
import { isKey } from './totp.ts'

export type Typed = { to: string; errors?: FieldError[] }

/** The second step, in the ways that this person has. */
export async function codePage(
  ask: Ask,
  typed: Typed,
  status = 200,
  more: Record<string, string> = {},
) {
  const { person } = ask.half!
  const kinds = await kindsOf(ask.door, person)
  return ask.page(<CodePage shell={ask.shell} kinds={kinds} {...typed} />, status, more)
}

export type TypedSetUp = Typed & { key?: string; name?: string; passkeyName?: string }

/** The first second step: an app, or a passkey where this address can have one. */
export async function setUpPage(ask: Ask, typed: TypedSetUp, status = 200) {
  const { key, passkeyName, ...rest } = typed
  const { person, session } = ask.half!
  const isTheirs = await mayMakeFirstHere(ask.door, { person, session, now: ask.now })
  if (!isTheirs) return ask.seeOther('/sign-in/lost')
  const app = await setUpFacts(ask.door, person, key && isKey(key) ? key : undefined)
  const device = passkeyName ?? sayDevice(ask.request.headers.get('user-agent'))
  const facts = { ...rest, app, device: partyOf(ask.baseUrl) ? device : null }
  return ask.page(<SetUpPage shell={ask.shell} {...facts} />, status)
}
