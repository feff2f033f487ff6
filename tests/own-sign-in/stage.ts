import { keepLink } from '../../src/accounts/links.ts'
import { newToken } from '../../src/accounts/secrets.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { emailOf, person, stage } from '../accounts/cast.ts'
import type { Answer, Client } from '../support/client.ts'
import { openProvider, secret, type TestProvider } from '../support/provider.ts'

export const redirect = 'http://localhost:3000/sign-in/answer'
export const settings = '/admin/settings/sign-in'

/** The practice, its administrator signed in, and their provider set up as they would do it. */
export async function workStage(dialect: Dialect, given: { at?: TestProvider } = {}) {
  const on = await stage(dialect)
  const at = given.at ?? (await openProvider([redirect]))
  const ada = await on.browser().signInAs(on.admin)
  const olu = await on.browser().signInAs(on.otherAdmin)
  const { store, clock } = on.parts
  const provider = await addProvider(ada, { issuer: at.issuer, button: typed.button })
  let made = 0
  return {
    ...on,
    at,
    ada,
    olu,
    provider,
    /** Somebody invited, with an account of the same e-mail address at the provider. */
    async invited(organisation = on.practice, madeBy = on.admin) {
      const name = `Ivy Lane ${dialect} ${(made += 1)}`
      const id = await person(on.parts, organisation, {
        name,
        job: 'link_worker',
        invitedOnly: true,
      })
      const token = newToken()
      const link = { token, purpose: 'invitation', person: id, organisation, madeBy } as const
      await keepLink(store.write, { ...link, now: clock.now() })
      const login = `${dialect}-${made}`
      at.accounts.set(login, { sub: login, email: emailOf(name), email_verified: true })
      return { id, name, login, path: `/invitations/${token}` }
    },
    sessions: (who: string) =>
      store.read
        .selectFrom('session')
        .selectAll()
        .where('person_id', '=', who)
        .where('ended_at', 'is', null)
        .execute(),
    identities: (who: string) =>
      store.read.selectFrom('identity').selectAll().where('person_id', '=', who).execute(),
    close: async () => {
      if (!given.at) await at.close()
      await on.parts.close()
    },
  }
}

export type WorkStage = Awaited<ReturnType<typeof workStage>>

export const typed = {
  kind: 'other',
  client_id: 'holdfast',
  client_secret: secret,
  button: 'Sign in with our account',
  is_on: 'yes',
}

/** Filled in as an administrator does; gives its id. */
export async function addProvider(admin: Client, more: Record<string, string>) {
  const form = await admin.get(`${settings}/new?kind=${more.kind ?? 'other'}`)
  const button = `Sign in at ${more.issuer} ${more.client_id ?? ''}`.slice(0, 40)
  const saved = await admin.submit(form, '#provider', { ...typed, button, ...more })
  if (saved.status !== 303) throw new Error(saved.words)
  return /sign-in\/([\w-]+)/.exec(saved.location!)![1]!
}

export async function changeProvider(on: WorkStage, more: Record<string, string | undefined>) {
  const form = await on.ada.get(`${settings}/${on.provider}`)
  const saved = await on.ada.submit(form, '#provider', more)
  if (saved.status !== 303) throw new Error(saved.words)
}

/** Where the page that a form leads to goes on to by itself. */
export const hrefOf = (answer: Answer) => answer.headers.get('refresh')!.replace('0; url=', '')

export const begin = (browser: Client, provider: string, to = '/') =>
  browser.post(`/sign-in/with/${provider}`, { to })

/** From the sign-in page to the provider and back. */
export async function signInWith(on: WorkStage, browser: Client, login: string) {
  const out = await begin(browser, on.provider)
  return browser.get(await on.at.signIn(hrefOf(out), login))
}

/** From an invitation to the provider and back. */
export async function join(on: WorkStage, browser: Client, path: string, login: string) {
  const out = await browser.submit(await browser.get(path), `#with-${on.provider}`)
  return browser.get(await on.at.signIn(hrefOf(out), login))
}
