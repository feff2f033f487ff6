import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Configuration, type JWK } from 'oidc-provider'

/** Somebody with an account there; `tid` and `oid` as Microsoft gives them. */
export type Account = {
  sub: string
  email?: string
  email_verified?: boolean
  [x: string]: unknown
}

export const secret = 'a secret of some length for tests'
export const clients = ['holdfast', 'somebody-else'] as const

/** How it behaves from now on: as it should, answering nothing for long, or far too much. */
export type Mood = 'well' | 'slow' | 'huge' | 'broken'

export type TestProvider = Awaited<ReturnType<typeof openProvider>>

/** A real OpenID Connect provider on loopback; people type any name and any password there. */
export async function openProvider(redirects: string[], path = '') {
  const accounts = new Map<string, Account>()
  let mood: Mood = 'well'
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
  const server = createServer((request, response) => {
    if (mood === 'slow') return
    if (mood === 'huge') return tooMuch(response)
    if (mood === 'broken') return void response.end('<h1>Hello</h1>')
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = `${origin}${path}`
  const renew = () => {
    const asked = quietly(() => new Provider(issuer, settings(redirects, accounts))).callback()
    answer = (request, response) => {
      const { url = '/' } = request
      Object.assign(request, { originalUrl: url, url: url.slice(path.length) || '/' })
      void asked(request, response)
    }
  }
  renew()
  return {
    issuer,
    accounts,
    signIn: (href: string, login: string) => signIn(href, login),
    feel: (next: Mood) => void (mood = next),
    /** Other keys, and all it knew is forgotten. */
    renew,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

const settings = (redirects: string[], accounts: Map<string, Account>): Configuration => ({
  clients: clients.map((client_id) => ({
    client_id,
    client_secret: secret,
    redirect_uris: redirects,
  })),
  jwks: { keys: [newKey()] },
  cookies: { keys: ['only for tests'] },
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'tid', 'oid'], email: ['email', 'email_verified'], profile: ['name'] },
  ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  findAccount: (_, id) => {
    const account = accounts.get(id)
    return account && { accountId: account.sub, claims: () => account }
  },
  loadExistingGrant: async (ctx) => {
    const { Grant } = ctx.oidc.provider
    const { clientId } = ctx.oidc.client!
    const grant = new Grant({ clientId, accountId: ctx.oidc.session!.accountId! })
    grant.addOIDCScope('openid email profile')
    await grant.save()
    return grant
  },
})

let made = 0

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = `key-${(made += 1)}`
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } as JWK
}

/** It warns of settings that no real provider should have; here they are meant. */
function quietly<T>(work: () => T): T {
  const { info, warn } = console
  Object.assign(console, { info: () => {}, warn: () => {} })
  try {
    return work()
  } finally {
    Object.assign(console, { info, warn })
  }
}

function tooMuch(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  }
  response.on('drain', more)
  more()
}

/** A browser that goes there, types a name, and stops where it is sent back. */
async function signIn(href: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let [next, body] = [new URL(href), undefined as string | undefined]
  const origin = next.origin
  // Its made-up pages know no list of accounts to choose from.
  next.searchParams.delete('prompt')
  for (let step = 0; step < 12; step++) {
    if (next.origin !== origin) return `${next.pathname}${next.search}`
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ cookie })
    if (body) headers.set('content-type', 'application/x-www-form-urlencoded')
    const sent = body ? { method: 'POST', body, headers } : { headers }
    const answer = await fetch(next, { redirect: 'manual', ...sent })
    for (const each of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(each)!
      jar.set(name!, value!)
    }
    const to = answer.headers.get('location')
    const page = await answer.text()
    body = undefined
    if (to) next = new URL(to, next)
    else {
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
      if (!action) throw new Error(`The provider says: ${page.slice(0, 500)}`)
      next = new URL(action, next)
      body = new URLSearchParams({ prompt: 'login', login, password: 'any' }).toString()
    }
  }
  throw new Error('It never came back')
}
