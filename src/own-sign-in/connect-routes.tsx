import { ConnectPage } from '../../views/own-sign-in/connect-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { sayShortDay } from '../time/words.ts'
import { londonDay } from '../time/london.ts'
import type { FieldError } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { beginConnecting } from './begin-connecting.ts'
import { connectForm } from './form.ts'
import { goOn } from './go-on.tsx'
import { unlinkIdentity } from './link-identity.ts'
import { ownWays } from './own-ways.ts'

const base = '/profile/security/work'

/** Where somebody connects their own sign-in from work, and takes it away again. */
export const connectRoutes: Route[] = [
  get(base, ['signed_in'], (ask) => connectPage(ask)),

  post(base, ['signed_in'], async (ask) => {
    const form = ask.form(connectForm)
    if (!form.ok) return connectPage(ask, form.errors, 422)
    const { request, address, now, me } = ask
    const { current_password: password, provider } = form.input
    const asked = { provider: provider ?? '', password, person: me.person, session: me.session }
    const begun = await beginConnecting(ask.door, { ...asked, request, address, now })
    if (begun.is === 'refused') return connectPage(ask, begun.errors, 422)
    return goOn(ask, begun, { href: base, label: 'Back to your sign-in' })
  }),

  post(`${base}/:id/removal`, ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await unlinkIdentity(ask.act, {
      identity: ask.param('id'),
      session: ask.me.session,
    })
    if (outcome.refused === null) return ask.seeOther(base, 'disconnected')
    if (outcome.refused === 'unfit') return connectPage(ask, outcome.errors, 422)
    throw new NotFound()
  }),
]

async function connectPage(ask: Ask, errors: FieldError[] = [], status = 200) {
  const { now, today, me } = ask
  const { ways, hasPassword } = await ownWays(ask.door, { person: me.person, now, today })
  const facts = {
    hasPassword,
    connected: ways.flatMap(({ identity, button, since }) =>
      identity && since ? [{ id: identity, button, since: sayShortDay(londonDay(since)) }] : [],
    ),
    open: ways
      .filter(({ identity }) => identity === null)
      .map(({ id, button }) => ({ value: id, label: button })),
  }
  return ask.page(<ConnectPage shell={ask.shell} facts={facts} errors={errors} />, status)
}
