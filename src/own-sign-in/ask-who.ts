import * as client from 'openid-client'
import { open, type Door } from '../access/door.ts'
import { checksOf } from './checks.ts'
import { answerPath, clientOf } from './client-of.ts'
import { findProvider, type ProviderRow } from './find-provider.ts'
import { subjectOf, type Claims } from './rules.ts'
import type { Attempt } from './take-attempt.ts'
import { troubleOf, type Trouble } from './trouble.ts'

/** Who somebody is at a provider. */
export type Known = { provider: ProviderRow; issuer: string; subject: string; claims: Claims }

export type Said =
  | ({ is: 'known' } & Known)
  | { is: 'in_trouble'; trouble: Trouble; button: string }
  | { is: 'off' }

/** Trades the answer for an id token, and believes it only when all of it is right. */
export async function askWho(door: Door, attempt: Attempt, search: string): Promise<Said> {
  const { store } = open(door)
  const provider = await findProvider(store.read, attempt.provider_id)
  if (!provider) return { is: 'off' }
  const refusal = new URLSearchParams(search).get('error')
  if (refusal) {
    const trouble = byPeople.has(refusal) ? 'stopped' : 'not_believed'
    return { is: 'in_trouble', trouble, button: provider.button }
  }
  try {
    const claims = await claimsOf(door, { provider, attempt, search })
    const issuer = String(claims.iss)
    const subject = subjectOf(provider.kind, issuer, claims)
    if (subject) return { is: 'known', provider, issuer, subject, claims }
    return { is: 'in_trouble', trouble: 'other_issuer', button: provider.button }
  } catch (error) {
    const trouble = troubleOf(error, 'not_believed')
    return { is: 'in_trouble', trouble, button: provider.button }
  }
}

/** What a provider says when somebody there turned back; all else is for an administrator. */
const byPeople = new Set(['access_denied', 'login_required', 'interaction_required'])

type Traded = { provider: ProviderRow; attempt: Attempt; search: string }

async function claimsOf(door: Door, { provider, attempt, search }: Traded): Promise<Claims> {
  const { store, vault, config } = open(door)
  const opener = await vault.opener(store.read, attempt.organisation_id)
  const secret = (column: 'verifier' | 'nonce') =>
    opener.open('sign_in_attempt', column, attempt.id, attempt[column])!
  const answer = new URL(`${config.baseUrl}${answerPath}${search}`)
  const asked = await clientOf(provider, { store, vault, baseUrl: config.baseUrl })
  const state = answer.searchParams.get('state')!
  const checks = checksOf({ state, nonce: secret('nonce'), verifier: secret('verifier') })
  const tokens = await client.authorizationCodeGrant(asked, answer, checks)
  return tokens.claims() as Claims
}
