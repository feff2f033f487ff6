import * as client from 'openid-client'
import { mayAsk } from './rules.ts'
import { fetchWithin, NotAsked } from './fetch-within.ts'

/** Milliseconds a provider’s own description is believed: minutes, so that a change is seen. */
const remembered = 5 * 60_000
const mostRemembered = 200

export type Described = client.ServerMetadata & { authorization_endpoint: string }

const known = new Map<string, { described: Described; until: number }>()

type Asked = { issuer: string; baseUrl: string; fetch: client.CustomFetch }

/** What a provider says of itself, asked when somebody signs in and never at start. */
export async function described({ issuer, baseUrl, fetch }: Asked): Promise<Described> {
  const kept = known.get(issuer)
  if (kept && kept.until > performance.now()) return kept.described
  const found = await discover({ issuer, baseUrl, fetch })
  if (known.size >= mostRemembered) known.clear()
  known.set(issuer, { described: found, until: performance.now() + remembered })
  return found
}

/** The same, asked again whatever was remembered: for an administrator who tries it out. */
export async function describedNow(issuer: string, baseUrl: string): Promise<Described> {
  known.delete(issuer)
  return described({ issuer, baseUrl, fetch: fetchWithin(baseUrl) })
}

async function discover({ issuer, baseUrl, fetch }: Asked): Promise<Described> {
  const options = { [client.customFetch]: fetch, ...insecureOf(issuer) }
  const found = await client.discovery(new URL(issuer), 'any', undefined, client.None(), options)
  const all = JSON.parse(JSON.stringify(found.serverMetadata())) as Described
  // The library lets Microsoft answer for another directory; here one directory is one employer.
  if (!isSame(all.issuer, issuer)) throw new WrongIssuer(all.issuer)
  const asked = [all.authorization_endpoint, all.token_endpoint, all.jwks_uri]
  if (asked.some((each) => !each || !mayAsk(each, baseUrl))) throw new NotAsked(issuer)
  return all
}

/** The address is one provider’s, and the answer says it is another. */
class WrongIssuer extends Error {
  readonly code = 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
}

const isSame = (one: string, other: string) =>
  URL.canParse(one) && new URL(one).href === new URL(other).href

/** Plain http only ever to this computer itself: `mayAsk` has seen to that. */
export const insecureOf = (issuer: string) =>
  issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {}
