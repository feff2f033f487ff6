import { ProfilePage } from '../../views/accounts/profile-page.tsx'
import { SecurityPage } from '../../views/accounts/security-page.tsx'
import { SessionsPage, type SessionRow } from '../../views/accounts/sessions-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { allKept } from '../drafts/kept-facts.ts'
import { securityFacts } from '../second-factor/security-facts.ts'
import { phonesFacts } from '../trusted-phones/facts.ts'
import { phoneHere } from '../trusted-phones/phone-here.ts'
import { sayWhen } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { changePassword } from './change-password.ts'
import { editProfile } from './edit-profile.ts'
import { endOtherSessions, endOwnSession } from './end-session.ts'
import { profileForm, securityForm } from './form.ts'
import { myself, ownSessions } from './queries.ts'
import { sessionsFile } from './sessions-file.ts'

export const profileRoutes: Route[] = [
  get('/profile', ['signed_in'], (ask) => profilePage(ask)),

  post('/profile', ['signed_in'], async (ask) => {
    const form = ask.form(profileForm)
    if (!form.ok) return profilePage(ask, { ...form, status: 422 })
    const outcome = await editProfile(ask.act, { ...form.input, version: form.version })
    if (outcome.refused === 'changed_since') {
      return profilePage(ask, { values: form.values, status: 409 })
    }
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/profile', 'saved')
  }),

  get(
    '/profile/sessions',
    ['signed_in'],
    async (ask) => {
      const [sessions, phones] = [await sessionsOf(ask), await phonesFacts(ask)]
      return ask.page(<SessionsPage shell={ask.shell} sessions={sessions} phones={phones} />)
    },
    (ask) => sessionsFile(ask.view, ask.me.roles),
  ),

  post('/profile/sessions/ending', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const { door, request, now, me } = ask
    const phone = await phoneHere(door, { request, person: me.person, now })
    await endOtherSessions(ask.act, { keep: me.session, phone })
    return ask.seeOther('/profile/sessions', 'sessions_ended')
  }),

  post('/profile/sessions/:id/ending', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await endOwnSession(ask.act, { session: ask.param('id') })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/profile/sessions', 'session_ended')
  }),

  get('/profile/security', ['signed_in'], (ask) => securityPage(ask)),

  post('/profile/security', ['signed_in'], async (ask) => {
    const form = ask.form(securityForm)
    if (!form.ok) return securityPage(ask, form.errors)
    const { current_password: current, new_password: next } = form.input
    const wanted = { current, next, session: ask.me.session }
    const outcome = await changePassword(ask.door, ask.act, wanted)
    if (outcome.refused === 'unfit') return securityPage(ask, outcome.errors)
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/profile', 'password')
  }),
]

async function securityPage(ask: Ask, errors: FieldError[] = []) {
  const facts = await securityFacts(ask.view)
  const phones = await phonesFacts(ask)
  const page = <SecurityPage shell={ask.shell} facts={facts} phones={phones} errors={errors} />
  return ask.page(page, errors.length > 0 ? 422 : 200)
}

type Typed = { values: Values; errors?: FieldError[]; status: number }

async function profilePage(ask: Ask, typed?: Typed): Promise<Response> {
  const me = await myself(ask.view, {})
  if (!me) throw new NotFound()
  const kept = await allKept(ask.view)
  const name = String(typed?.values.name ?? me.name)
  const theme = String(typed?.values.theme ?? me.theme)
  const clash = typed?.status === 409 ? differences(me, { name, theme }) : null
  const { email, version } = me
  const checksIn = ask.me.roles.includes('worker')
  const errors = typed?.errors ?? []
  const facts = { name, theme, email, version, checksIn, kept, clash, errors }
  return ask.page(<ProfilePage shell={ask.shell} {...facts} />, typed?.status)
}

const differences = (kept: { name: string; theme: string }, yours: typeof kept) =>
  [
    { field: 'Your name', kept: kept.name, yours: yours.name },
    { field: 'How Holdfast looks', kept: kept.theme, yours: yours.theme },
  ].filter((each) => each.kept !== each.yours)

async function sessionsOf(ask: Ask): Promise<SessionRow[]> {
  const { now, me } = ask
  const sessions = await ownSessions(ask.view, me.roles)
  return sessions.map((session) => ({
    id: session.id,
    device: session.device,
    started: sayWhen(session.started_at, { now }),
    seen: sayWhen(session.seen_at, { now }),
    isThisOne: session.id === me.session,
  }))
}
