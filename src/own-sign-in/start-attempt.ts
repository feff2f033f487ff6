import type { Transaction } from 'kysely'
import * as client from 'openid-client'
import { open, type Door } from '../access/door.ts'
import { takeAttempt as count } from '../accounts/attempts.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { answerPath, clientOf } from './client-of.ts'
import { findProvider, type ProviderRow } from './find-provider.ts'
import { attemptMinutes, isMicrosoft } from './rules.ts'
import { troubleOf, type Trouble } from './trouble.ts'
import { readWayCookie, setWayCookie } from './way-cookie.ts'

/** What the way out is for, and whose it is where that is known. */
export type Errand = {
  purpose: Database['sign_in_attempt']['purpose']
  person?: string
  token?: string
  session?: string
  to?: string
  /** The address that was invited, so that the provider can suggest it. */
  email?: string | null
}

type Asked = { provider: string; errand: Errand; request: Request; address: string; now: Instant }

export type Started =
  | { is: 'ready'; href: string; button: string; cookie: string }
  | { is: 'unknown' }
  | { is: 'waiting'; until: Instant }
  | { is: 'in_trouble'; trouble: Trouble; button: string }

/** A whole practice shares an address: this only stops one that fills the table (trust.md 3). */
export const startLimit = (address: string) => ({ target: `way:${address}`, free: 300, window: 60 })

/** One way out to a provider: kept with its secrets sealed, and tied to this browser. */
export async function startAttempt(door: Door, asked: Asked): Promise<Started> {
  const { store, vault, config } = open(door)
  const { baseUrl } = config
  const provider = await findProvider(store.read, asked.provider)
  if (!provider) return { is: 'unknown' }
  const until = await count(store, startLimit(asked.address), asked.now)
  if (until) return { is: 'waiting', until }
  const { button } = provider
  const said = await clientOf(provider, { store, vault, baseUrl }).catch((error: unknown) => ({
    trouble: troubleOf(error, 'unreachable'),
  }))
  if ('trouble' in said) return { is: 'in_trouble', trouble: said.trouble, button }
  const secrets = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    browser: readWayCookie(asked.request.headers, baseUrl) ?? newToken(),
  }
  await store.write.transaction().execute((db) => keep(db, { door, provider, asked, secrets }))
  const href = await addressOf(said, { provider, asked, secrets, baseUrl })
  return { is: 'ready', href, button, cookie: setWayCookie(secrets.browser, baseUrl) }
}

type Secrets = { state: string; nonce: string; verifier: string; browser: string }
type Kept = { door: Door; provider: ProviderRow; asked: Asked; secrets: Secrets }

/** What is over goes first, so that ways nobody came back from do not pile up. */
async function keep(db: Transaction<Database>, { door, provider, asked, secrets }: Kept) {
  const { errand, now } = asked
  await db.deleteFrom('sign_in_attempt').where('expires_at', '<=', now).execute()
  const id = newId()
  const sealer = await open(door).vault.sealer(db, provider.organisation_id)
  const seal = (column: 'verifier' | 'nonce') =>
    sealer.seal('sign_in_attempt', column, id, secrets[column])
  await db
    .insertInto('sign_in_attempt')
    .values({
      id,
      state_hash: hashToken(secrets.state),
      browser_hash: hashToken(secrets.browser),
      organisation_id: provider.organisation_id,
      provider_id: provider.id,
      purpose: errand.purpose,
      verifier: seal('verifier'),
      nonce: seal('nonce'),
      person_id: errand.person ?? null,
      token_id: errand.token ?? null,
      session_id: errand.session ?? null,
      way_back: errand.to ?? '/',
      made_at: now,
      expires_at: minutesAfter(now, attemptMinutes),
    })
    .execute()
}

type Out = { provider: ProviderRow; asked: Asked; secrets: Secrets; baseUrl: string }

async function addressOf(
  config: client.Configuration,
  { provider: { kind }, asked: { errand }, secrets, baseUrl }: Out,
): Promise<string> {
  const { state, nonce, verifier } = secrets
  const code_challenge = await client.calculatePKCECodeChallenge(verifier)
  return client.buildAuthorizationUrl(config, {
    redirect_uri: `${baseUrl}${answerPath}`,
    // Microsoft gives the id of a person in its directory only with their profile.
    scope: isMicrosoft(kind) ? 'openid profile email' : 'openid email',
    code_challenge,
    code_challenge_method: 'S256',
    state,
    nonce,
    // On a computer that many share, somebody else may still be signed in there.
    ...(kind === 'other' ? {} : { prompt: 'select_account' }),
    ...(errand.email ? { login_hint: errand.email } : {}),
  }).href
}
